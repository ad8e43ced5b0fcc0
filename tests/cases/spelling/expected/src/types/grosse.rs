// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `grosse`.
    ///
    /// `#/components/schemas/Größe`
    pub struct Grosse {
        pub han_ud55c: Option<String> = "한",
        pub han_u1112_u1161_u11ab: Option<String> = "한",
        pub kay: Option<String> = "豈",
        pub qi: Option<String> = "豈",
        pub liste_e_x: Option<String> = "liste_é_x",
        pub no: Option<String> = "nº",
        pub um: Option<String> = "µm",
        pub mm: Option<String> = "μm",
        pub s: Option<String> = "ſ",
        pub fi: Option<String> = "ﬁ",
        pub full: Option<String> = "ＦＵＬＬ",
        pub chuue: Option<String> = "ช\u{e37}\u{e48}อ",
        pub ete_ue9_ue9: Option<String> = "été",
        pub ete_u301_u301: Option<String> = "e\u{301}te\u{301}",
        pub omega: Option<types::FooEBar> = "Ώμέγα",
        pub shi_qu_ting_cun_fan_hao_jia: Option<String> = "市区町村番号甲",
        pub shi_qu_ting_cun_fan_hao_yi: Option<String> = "市区町村番号乙",
    } impl Default
}
