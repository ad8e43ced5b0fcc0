//! Arrays of fixed places (`prefixItems`).

use crate::runtime::data::reflect::{List, Reflect, Slot, View};

macro_rules! tuple {
    ($len:literal: $($type:ident $index:tt),+) => {
        impl<$($type: Reflect),+> Reflect for ($($type,)+) {
            fn blank() -> Self {
                ($($type::blank(),)+)
            }
            fn slot(&mut self) -> Slot<'_> {
                Slot::List(self)
            }
            fn view(&self) -> View<'_> {
                View::List(self)
            }
        }
        crate::boxed! { ($($type,)+) $(, $type)+ }
        impl<$($type: Reflect),+> List for ($($type,)+) {
            fn push(&mut self) -> Option<&mut dyn Reflect> {
                None
            }
            fn place(&mut self, index: usize) -> Option<&mut dyn Reflect> {
                match index {
                    $($index => Some(&mut self.$index),)+
                    _ => None,
                }
            }
            fn pop(&mut self) {}
            fn len(&self) -> usize {
                $len
            }
            fn get(&self, index: usize) -> Option<&dyn Reflect> {
                match index {
                    $($index => Some(&self.$index),)+
                    _ => None,
                }
            }
            fn least(&self) -> usize {
                $len
            }
        }
    };
}

tuple! { 1: A 0 }
tuple! { 2: A 0, B 1 }
tuple! { 3: A 0, B 1, C 2 }
tuple! { 4: A 0, B 1, C 2, D 3 }
tuple! { 5: A 0, B 1, C 2, D 3, E 4 }
tuple! { 6: A 0, B 1, C 2, D 3, E 4, F 5 }
