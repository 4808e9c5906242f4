//! Resolves JSON pointers in the schema.

use super::Reader;
use crate::ir::{Pointer, Shape, Step, Type};
use crate::load::Node;
use crate::spelling::closest;

impl Reader<'_> {
    /// Follows a pointer from a value of type `base`.
    pub(super) fn pointer(&mut self, node: &Node, base: &Type) -> Option<Pointer> {
        let Some(text) = node.text() else {
            self.diagnostics.error(
                node.at,
                format!("a pointer must be a string, this is {}", node.kind()),
                "for example `/task/status`",
            );
            return None;
        };
        let Some(rest) = text.strip_prefix('/').or_else(|| text.is_empty().then_some("")) else {
            self.diagnostics.error(node.at, format!("`{text}` is not a JSON pointer"), format!("did you mean `/{text}`?"));
            return None;
        };
        let mut pointer = Pointer { text: text.to_owned(), steps: Vec::new(), ty: base.clone() };
        for step in rest.split('/').filter(|_| !text.is_empty()) {
            match self.step(&pointer.ty, &step.replace("~1", "/").replace("~0", "~")) {
                Ok((step, ty)) => {
                    pointer.steps.push(step);
                    pointer.ty = ty;
                }
                Err(hint) => {
                    self.diagnostics.error(node.at, format!("`{text}` does not resolve"), hint);
                    return None;
                }
            }
        }
        Some(pointer)
    }

    /// Returns one step and the type that it leads to, or why it does not resolve.
    fn step(&self, from: &Type, step: &str) -> Result<(Step, Type), String> {
        match from {
            Type::List(inner) if step == "*" => Ok((Step::EachElement, (**inner).clone())),
            Type::Map(inner) if step == "*" => Ok((Step::EachValue, (**inner).clone())),
            Type::List(_) | Type::Map(_) => {
                Err(format!("write `*` in place of `{step}`: it leads to each element of a list or map"))
            }
            Type::Named(object) => {
                let Some(Shape::Object(shape)) = self.types.get(*object).map(|definition| &definition.shape) else {
                    return Err(format!("there is no `{step}` in an enum"));
                };
                if let Some(field) = shape.fields.iter().position(|field| field.wire_name == step) {
                    return Ok((Step::Field { object: *object, field }, shape.fields[field].ty.clone()));
                }
                let known: Vec<&str> = shape.fields.iter().map(|field| field.wire_name.as_str()).collect();
                Err(match closest(step, &known) {
                    Some(meant) => format!("there is no `{step}`; did you mean `{meant}`?"),
                    None => format!("there is no `{step}`; the schema has {}", known.join(", ")),
                })
            }
            _ => Err(format!("there is no `{step}` in a value without a documented structure")),
        }
    }
}
