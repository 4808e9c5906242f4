//! Counts the allocations of decoding: none for documented enum values.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot run has nothing better to do than to end")]

use std::hint::black_box;

use bytes::Bytes;
use hwcloud_benches::{Figure, documents, owned};
use hwcloud_core::codegen::Received;
use hwcloud_types::{Decode, OpenEnum};

fn main() {
    enums();
    bodies();
}

/// Decodes every documented value of every enum, as a property is decoded.
fn enums() {
    let mut total = Total::default();
    {
        use hwcloud_bcs_model as model;
        total.add::<model::CreationStatus>();
        total.add::<model::OperationStatus>();
        total.add::<model::OperationType>();
        total.add::<model::ResourceType>();
        total.add::<model::SubStepStatus>();
    }
    {
        use hwcloud_cbr_model as model;
        total.add::<model::AppConsistencyStatus>();
        total.add::<model::IncrementalFlag>();
        total.add::<model::OperationStatus>();
        total.add::<model::OperationType>();
        total.add::<model::ResourceType>();
    }
    {
        use hwcloud_modelarts_model as model;
        total.add::<model::OperationStatus>();
        total.add::<model::OperationType>();
    }
    let Total { enums, values, allocations } = total;
    let benchmark = format!("allocations for each of {values} documented values of {enums} enums");
    Figure::new(benchmark, allocations).with_goal("0", allocations == 0).print();
}

#[derive(Default)]
struct Total {
    enums: usize,
    values: usize,
    allocations: u64,
}

impl Total {
    fn add<T: OpenEnum + Decode + PartialEq>(&mut self) {
        self.enums += 1;
        for value in T::VALUES {
            let text = serde_json::to_string(value.as_str()).unwrap();
            let mut slot: Option<T> = None;
            let counted = allocation_counter::measure(|| {
                let mut deserializer = serde_json::Deserializer::from_str(black_box(&text));
                T::decode_into(&mut slot, &mut deserializer).unwrap();
            });
            assert!(slot.as_ref() == Some(value), "{text} decodes to itself");
            self.values += 1;
            self.allocations += counted.count_total;
        }
    }
}

/// Decodes two whole bodies, in comparison with hand-written structs.
fn bodies() {
    for document in documents::all() {
        let response = Received::of_body(Bytes::from(document.text.clone()));
        let bytes = document.text.as_bytes();
        let (ours, theirs) = match document.body {
            documents::Body::ListOpRecord => (
                count(|| response.decode::<hwcloud_bcs_model::ListOpRecordResponse>().unwrap()),
                count(|| serde_json::from_slice::<owned::bcs::ListOpRecordResponse>(bytes).unwrap()),
            ),
            documents::Body::ShowOpLog => (
                count(|| response.decode::<hwcloud_cbr_model::ShowOpLogResponse>().unwrap()),
                count(|| serde_json::from_slice::<owned::cbr::ShowOpLogResponse>(bytes).unwrap()),
            ),
            _ => continue,
        };
        #[allow(clippy::cast_precision_loss, reason = "three digits are shown")]
        let ratio = ours as f64 / theirs as f64;
        Figure::new(format!("allocations, decode {}", document.name), ours)
            .beside("hand-written owned structs", theirs, ratio)
            .print();
    }
}

fn count<T>(decode: impl FnOnce() -> T) -> u64 {
    let mut value = None;
    let counted = allocation_counter::measure(|| value = Some(decode()));
    drop(black_box(value));
    counted.count_total
}
