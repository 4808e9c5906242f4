//! What concerns all types at once: circles that need a box, and which types are sent.

use super::Lowering;
use crate::ir::{Content, Operation, Shape, Type, TypeDefinition, TypeId};
use crate::source::Location;

impl Lowering<'_> {
    /// The finished types.
    pub(super) fn finish_types(&mut self, operations: &[Operation], at: Location) -> Vec<TypeDefinition> {
        // One that failed to lower has been reported; its number must stay taken.
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
        box_circles(&mut types);
        let bodies = operations.iter().filter_map(|operation| operation.body.as_ref());
        let roots = bodies.filter_map(|body| body.content.ty().and_then(Type::named));
        mark(&mut types, roots.collect(), |definition| &mut definition.sent);
        let contents = operations.iter().flat_map(|operation| &operation.responses).map(|response| &response.content);
        let roots = contents.filter_map(Content::ty).filter_map(Type::named);
        mark(&mut types, roots.collect(), |definition| &mut definition.received);
        types
    }
}

/// Boxes each field through which a struct would contain itself.
fn box_circles(types: &mut [TypeDefinition]) {
    let inside: Vec<Vec<TypeId>> = types.iter().map(directly_inside).collect();
    let circle = circles(&inside);
    for (id, definition) in types.iter_mut().enumerate() {
        let Shape::Object(object) = &mut definition.shape else { continue };
        for field in &mut object.fields {
            field.boxed = matches!(field.ty, Type::Named(other) if circle[other] == circle[id]);
        }
    }
}

/// Types that a struct holds with no list or map in between.
fn directly_inside(definition: &TypeDefinition) -> Vec<TypeId> {
    match &definition.shape {
        Shape::Object(object) => {
            object.fields.iter().filter_map(|field| if let Type::Named(id) = field.ty { Some(id) } else { None }).collect()
        }
        Shape::Enum(_) => Vec::new(),
    }
}

/// For each type the number of its circle: types that reach each other have the same (Tarjan's algorithm, without recursion).
fn circles(inside: &[Vec<TypeId>]) -> Vec<usize> {
    const NONE: usize = usize::MAX;
    let count = inside.len();
    let (mut index, mut low, mut circle) = (vec![NONE; count], vec![0; count], vec![NONE; count]);
    let (mut next_index, mut next_circle) = (0, 0);
    let mut path = Vec::new();
    for root in 0..count {
        let mut work = vec![(root, 0)];
        while let Some((node, child)) = work.pop() {
            if child == 0 {
                if index[node] != NONE {
                    continue;
                }
                index[node] = next_index;
                low[node] = next_index;
                next_index += 1;
                path.push(node);
            } else {
                let done = inside[node][child - 1];
                if circle[done] == NONE {
                    low[node] = low[node].min(low[done]);
                }
            }
            if let Some(&next) = inside[node].get(child) {
                work.push((node, child + 1));
                if index[next] == NONE {
                    work.push((next, 0));
                }
                continue;
            }
            if low[node] == index[node] {
                while let Some(member) = path.pop() {
                    circle[member] = next_circle;
                    if member == node {
                        break;
                    }
                }
                next_circle += 1;
            }
        }
    }
    circle
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
    use super::circles;

    #[test]
    fn types_that_reach_each_other_share_a_circle() {
        // 0 → 1 → 2 → 0, 2 → 3, 4 → 4, 5 → 3
        let circle = circles(&[vec![1], vec![2], vec![0, 3], vec![], vec![4], vec![3]]);
        assert_eq!((circle[0], circle[1]), (circle[1], circle[2]));
        assert_ne!(circle[2], circle[3]);
        assert_ne!(circle[4], circle[5]);
    }
}
