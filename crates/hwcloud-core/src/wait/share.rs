//! A waiter's share in the answers of a list.

use std::sync::Arc;

use http::StatusCode;
use hwcloud_types::{PollState, PollStatus};
use tokio::time::Instant;

use super::answer::Answer;
use super::failures::{Meaning, meaning};
use super::group::Member;
use crate::codegen::{Arguments, Asked, Poll, PollInfo};

/// One thing among those that an operation lists.
pub(super) struct Share<T: 'static> {
    member: Member<T>,
    info: &'static PollInfo<T>,
    asked: &'static Asked<T>,
    id: Box<str>,
    /// Whether the last list that it was looked for in did not show it.
    is_unlisted: bool,
}

impl<T: Send + Sync + 'static> Share<T> {
    /// The share of the waiter that makes this call; `None` if it does not say what it asks for, or not rightly.
    pub(super) fn of(poll: &dyn Poll<T>, asked: &'static Asked<T>, arguments: Arguments, started: Instant) -> Option<Self> {
        let id = match arguments.get(asked.parameter)? {
            serde_json::Value::Null => return None,
            serde_json::Value::String(id) => id.as_str().into(),
            id => id.to_string().into(),
        };
        let member = Member::join(poll, arguments, asked.parameter, started);
        Some(Self { member, info: poll.info(), asked, id, is_unlisted: false })
    }

    /// The next answer of others that shows the thing.
    pub(super) async fn hear(&mut self) -> Answer<T> {
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
    pub(super) async fn ask(&mut self, poll: &dyn Poll<T>) -> Answer<T> {
        // For this time: the next list may show it.
        if !std::mem::take(&mut self.is_unlisted)
            && let Some(answer) = self.member.ask(poll).await
            && let Some(answer) = self.part(answer)
        {
            return answer;
        }
        let answer = Answer::to(poll.poll()).await;
        self.member.used(&answer);
        // A service that passes over the filter sends the whole list.
        Answer { result: answer.result.map(|document| Arc::new(self.cut(&document).0)), ..answer }
    }

    /// What the answer of a list means for the thing; `None` if it says nothing about it.
    ///
    /// That is so if the list does not show it: the service may send a page of it alone. And also if there is no list: what is
    /// wrong with that need not be wrong with the thing's own answer, unless it may pass or is wrong with the caller.
    fn part(&self, answer: Answer<T>) -> Option<Answer<T>> {
        match &answer.result {
            Ok(document) => {
                let (part, standing) = self.cut(document);
                (standing.state != PollState::Missing).then(|| Answer { result: Ok(Arc::new(part)), ..answer })
            }
            Err(error) => {
                let is_for_all = match meaning(self.info, error) {
                    Meaning::Transient => true,
                    Meaning::Refused => matches!(error.status(), Some(StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN)),
                    Meaning::Missing | Meaning::Unreadable => false,
                };
                is_for_all.then_some(answer)
            }
        }
    }

    fn cut(&self, document: &T) -> (T, PollStatus) {
        let part = (self.asked.part)(document, &self.id);
        let standing = (self.info.standing)(&part);
        (part, standing)
    }
}
