// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `find_projects` answers with.
    ///
    /// `#/components/schemas/Project`
    pub struct Project {
        /// Who pays for it.
        pub owner: ProjectOwner,
        pub slug: types::ProjectSlug,
        pub sign: ProjectSign,
        pub rank: Option<ProjectRank>,
        pub shade: Option<types::Shade>,
    }
}

record! {
    /// Who pays for it.
    ///
    /// `#/components/schemas/Project/properties/owner`
    pub struct ProjectOwner {
        pub name: Option<String>,
        pub address: Option<types::Address>,
    } impl Default
}

record! {
    /// The member `sign` of [`Project`](crate::types::Project).
    ///
    /// `#/components/schemas/Project/properties/sign`
    pub struct ProjectSign {
        /// What the door shows.
        pub text: Option<String>,
    } impl Default
}

scalar_enum! {
    /// The member `rank` of [`Project`](crate::types::Project).
    ///
    /// `#/components/schemas/Project/properties/rank`
    pub enum ProjectRank {
        N1 = "1",
        N2 = "2",
        ..Unknown(Value),
    }
}
