//! A value of a configuration, with its source and the sources that were searched.

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

    /// Sets the value that was found in one of `sources`, unless there is one already.
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

    /// Returns the source of the value.
    pub(super) fn source(&self) -> &str {
        self.found.as_ref().map_or("", |(_, source)| source)
    }

    /// Returns the sources that were searched.
    pub(super) fn sources(&self) -> &[String] {
        &self.sources
    }
}

/// Names a method of the builder as a source.
pub(super) fn source(method: &str) -> String {
    format!("Config::builder().{method}(..)")
}
