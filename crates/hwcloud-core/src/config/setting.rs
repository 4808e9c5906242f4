//! A value of a configuration, with the source that it is from and the sources that it was looked for in.

/// One value. Errors name its source instead of repeating it.
#[derive(Clone, Debug)]
pub(super) struct Setting<T> {
    found: Option<(T, String)>,
    sources: Vec<String>,
}

impl<T> Setting<T> {
    /// A value that the builder's method `method` sets.
    pub(super) fn of(method: &str) -> Self {
        Self { found: None, sources: vec![source(method)] }
    }

    /// Sets the value by the builder's method `method`.
    pub(super) fn set(&mut self, value: T, method: &str) {
        self.found = Some((value, source(method)));
    }

    /// Sets the value to what was found in one of `sources`, unless there is one.
    pub(super) fn fill(&mut self, found: Option<(T, String)>, sources: impl IntoIterator<Item = String>) {
        if self.found.is_none() {
            self.found = found;
        }
        self.sources.extend(sources);
    }

    pub(super) fn get(&self) -> Option<&T> {
        self.found.as_ref().map(|(value, _)| value)
    }

    pub(super) fn into_value(self) -> Option<T> {
        self.found.map(|(value, _)| value)
    }

    /// Where the value is from.
    pub(super) fn source(&self) -> &str {
        self.found.as_ref().map_or("", |(_, source)| source)
    }

    /// Where a value was looked for.
    pub(super) fn sources(&self) -> &[String] {
        &self.sources
    }
}

/// The source that a method of the builder is.
pub(super) fn source(method: &str) -> String {
    format!("Config::builder().{method}(..)")
}
