//! Analyses all types: which fields must be boxed, and which types are sent and received.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

use super::Lowering;
use crate::ir::{Content, Operation, Shape, Type, TypeDefinition, TypeId};
use crate::source::Location;

impl Lowering<'_> {
    /// Returns the complete types.
    pub(super) fn finish_types(&mut self, operations: &[Operation], at: Location) -> Vec<TypeDefinition> {
        // A type that failed to lower has been reported; its index must stay in use.
        let failed = || TypeDefinition {
            name: String::new(),
            component: None,
            description: None,
            deprecated: false,
            sent: false,
            received: false,
            shape: Shape::Enum(Vec::new()),
            at,
        };
        let mut types: Vec<TypeDefinition> =
            std::mem::take(&mut self.types).into_iter().map(|ty| ty.unwrap_or_else(failed)).collect();
        box_cycles(&mut types);
        let bodies = operations.iter().filter_map(|operation| operation.body.as_ref());
        let roots = bodies.filter_map(|body| body.content.ty().and_then(Type::named));
        mark(&mut types, roots.collect(), |definition| &mut definition.sent);
        let contents = operations.iter().flat_map(|operation| &operation.responses).map(|response| &response.content);
        let roots = contents.filter_map(Content::ty).filter_map(Type::named);
        mark(&mut types, roots.collect(), |definition| &mut definition.received);
        types
    }
}

/// Marks each field through which a struct would contain itself as boxed.
fn box_cycles(types: &mut [TypeDefinition]) {
    let component = components(&types.iter().map(directly_inside).collect::<Vec<_>>());
    for (id, definition) in types.iter_mut().enumerate() {
        let Shape::Object(object) = &mut definition.shape else { continue };
        for field in &mut object.fields {
            field.boxed = matches!(field.ty, Type::Named(other) if component[other] == component[id]);
        }
    }
}

/// Returns the types that a struct contains without a list or map in between.
fn directly_inside(definition: &TypeDefinition) -> Vec<TypeId> {
    match &definition.shape {
        Shape::Object(object) => {
            object.fields.iter().filter_map(|field| if let Type::Named(id) = field.ty { Some(id) } else { None }).collect()
        }
        Shape::Enum(_) => Vec::new(),
    }
}

/// Returns the index of the strongly connected component of each type: types that reach each other have the same one.
fn components(inside: &[Vec<TypeId>]) -> Vec<usize> {
    let mut graph = DiGraph::<(), ()>::new();
    let nodes: Vec<_> = inside.iter().map(|_| graph.add_node(())).collect();
    for (from, others) in inside.iter().enumerate() {
        for to in others {
            graph.add_edge(nodes[from], nodes[*to], ());
        }
    }
    let mut component = vec![0; inside.len()];
    for (number, members) in kosaraju_scc(&graph).into_iter().enumerate() {
        for member in members {
            component[member.index()] = number;
        }
    }
    component
}

/// Sets a flag on some types and on all that they contain.
fn mark(types: &mut [TypeDefinition], mut work: Vec<TypeId>, flag: impl Fn(&mut TypeDefinition) -> &mut bool) {
    while let Some(id) = work.pop() {
        let Some(definition) = types.get_mut(id) else { continue };
        if std::mem::replace(flag(definition), true) {
            continue;
        }
        if let Shape::Object(object) = &definition.shape {
            work.extend(object.fields.iter().filter_map(|field| field.ty.named()));
            work.extend(object.additional.iter().filter_map(|(_, ty)| ty.named()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::components;

    #[test]
    fn types_that_reach_each_other_share_a_component() {
        // 0 → 1 → 2 → 0, 2 → 3, 4 → 4, 5 → 3
        let component = components(&[vec![1], vec![2], vec![0, 3], vec![], vec![4], vec![3]]);
        assert_eq!((component[0], component[1]), (component[1], component[2]));
        assert_ne!(component[2], component[3]);
        assert_ne!(component[4], component[5]);
    }
}
