//! A waiter's share in the results of a list that several waiters poll.

use std::sync::Arc;

use http::StatusCode;
use hwcloud_types::{PollState, PollStatus};
use tokio::time::Instant;

use super::group::Member;
use super::poll::{Meaning, PollResult, Source, meaning};
use crate::operation::{Selector, WaiterInfo};

/// One thing among those that an operation lists.
pub(super) struct Share<T: 'static> {
    member: Member<T>,
    info: &'static WaiterInfo<T>,
    selector: &'static Selector<T>,
    id: Box<str>,
    /// Whether the last list that it was looked for in did not show it.
    is_unlisted: bool,
}

impl<T: Send + Sync + 'static> Share<T> {
    /// Joins those who poll the same list; `None` if the call does not select a resource, or selects it by an invalid argument.
    pub(super) fn of(source: &dyn Source<T>, selector: &'static Selector<T>, started: Instant) -> Option<Self> {
        let arguments = source.arguments();
        let id = match arguments.get(selector.parameter)? {
            serde_json::Value::String(id) => id.as_str().into(),
            id => id.to_string().into(),
        };
        let member = Member::join(source, arguments, selector.parameter, started);
        Some(Self { member, info: source.info(), selector, id, is_unlisted: false })
    }

    /// The next answer of others that shows the thing.
    pub(super) async fn hear(&mut self) -> PollResult<T> {
        loop {
            let answer = self.member.hear().await;
            match self.part(answer) {
                Some(answer) => return answer,
                // To be asked for by itself, when that is due.
                None => self.is_unlisted = true,
            }
        }
    }

    /// Asks for the list together with others; for the thing alone if there are none, or if the list does not show it.
    pub(super) async fn poll(&mut self, source: &dyn Source<T>) -> PollResult<T> {
        // For this time: the next list may show it.
        if !std::mem::take(&mut self.is_unlisted)
            && let Some(answer) = self.member.poll(source, self.selector.parameter).await
            && let Some(answer) = self.part(answer)
        {
            return answer;
        }
        let answer = source.poll().await;
        self.member.used(&answer);
        // A service that passes over the filter sends the whole list.
        PollResult { result: answer.result.map(|document| Arc::new(self.cut(&document).0)), ..answer }
    }

    /// What the answer of a list means for the thing; `None` if it says nothing about it.
    ///
    /// That is so if the list does not show it: the service may send a page of it alone. And also if there is no list: what is
    /// wrong with that need not be wrong with the thing's own answer, unless it may pass or is wrong with the caller.
    fn part(&self, answer: PollResult<T>) -> Option<PollResult<T>> {
        match &answer.result {
            Ok(document) => {
                let (part, status) = self.cut(document);
                (status.state != PollState::Missing).then(|| PollResult { result: Ok(Arc::new(part)), ..answer })
            }
            Err(error) => {
                let is_for_all = match meaning(self.info, error) {
                    Meaning::Transient => true,
                    Meaning::Permanent => matches!(error.status(), Some(StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN)),
                    Meaning::Missing | Meaning::Unreadable => false,
                };
                is_for_all.then_some(answer)
            }
        }
    }

    fn cut(&self, document: &T) -> (T, PollStatus) {
        let part = (self.selector.part)(document, &self.id);
        let status = (self.info.status)(&part);
        (part, status)
    }
}
