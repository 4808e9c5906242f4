//! A value of a configuration, with the place that it is from and the places that it was looked for in.

/// One value. Errors name its place instead of repeating it.
#[derive(Clone, Debug)]
pub(super) struct Setting<T> {
    found: Option<(T, String)>,
    places: Vec<String>,
}

impl<T> Setting<T> {
    /// A value that the builder's method `method` sets.
    pub(super) fn of(method: &str) -> Self {
        Self { found: None, places: vec![place(method)] }
    }

    /// Sets the value by the builder's method `method`.
    pub(super) fn set(&mut self, value: T, method: &str) {
        self.found = Some((value, place(method)));
    }

    /// Sets the value to what was found in one of `places`, unless there is one.
    pub(super) fn fill(&mut self, found: Option<(T, String)>, places: impl IntoIterator<Item = String>) {
        if self.found.is_none() {
            self.found = found;
        }
        self.places.extend(places);
    }

    pub(super) fn get(&self) -> Option<&T> {
        self.found.as_ref().map(|(value, _)| value)
    }

    pub(super) fn into_value(self) -> Option<T> {
        self.found.map(|(value, _)| value)
    }

    /// Where the value is from.
    pub(super) fn place(&self) -> &str {
        self.found.as_ref().map_or("", |(_, place)| place)
    }

    /// Where a value was looked for.
    pub(super) fn places(&self) -> &[String] {
        &self.places
    }
}

/// The place that a method of the builder is.
pub(super) fn place(method: &str) -> String {
    format!("Config::builder().{method}(..)")
}
