//! The stable names of all kinds of change.

use std::str::FromStr;

use crate::suggest::nearest;

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal,)*) => {
        /// The stable name of a kind of change between two versions of a description.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ChangeKind {
            $($(#[doc = $doc])+ $variant,)*
        }

        impl ChangeKind {
            /// Every kind, in the order of this table.
            pub const ALL: &'static [ChangeKind] = &[$(ChangeKind::$variant,)*];

            /// The name as it is printed and as `codegen.toml` accepts it.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(ChangeKind::$variant => $name,)*
                }
            }

            /// What it is, in one sentence.
            pub fn explanation(self) -> &'static str {
                match self {
                    $(ChangeKind::$variant => concat!($($doc),+).trim_ascii(),)*
                }
            }
        }
    };
}

kinds! {
    /// Members that the description does not list may be there now, or are of another type: the field for them.
    AdditionalMembersAllowed = "additional-members-allowed",
    /// Members that the description does not list must not be there any more.
    AdditionalMembersForbidden = "additional-members-forbidden",
    /// An argument of a method or of `new` stands for another input or member, of the same type.
    ArgumentReplaced = "argument-replaced",
    /// Required inputs of an operation stand in another order, which is that of the method's arguments.
    ArgumentsReordered = "arguments-reordered",
    /// A request can have a body now.
    BodyAdded = "body-added",
    /// A body that had to be there may be left out.
    BodyOptional = "body-optional",
    /// A request has no body any more.
    BodyRemoved = "body-removed",
    /// A body that could be left out must be there.
    BodyRequired = "body-required",
    /// A parameter or member with one possible value, which the client sends by itself, has another one, or came or went.
    ConstantChanged = "constant-changed",
    /// A constraint was exchanged for another one.
    ConstraintChanged = "constraint-changed",
    /// A constraint holds for fewer values than before, or is gone.
    ConstraintLoosened = "constraint-loosened",
    /// A constraint is new, or holds for more values than before.
    ConstraintTightened = "constraint-tightened",
    /// A struct is made in another way: by `new`, by `Default` or by all of its members.
    ConstructorChanged = "constructor-changed",
    /// A type does not become another one by itself any more.
    ConversionRemoved = "conversion-removed",
    /// What is meant by leaving something out is another value.
    DefaultChanged = "default-changed",
    /// Something is marked as deprecated.
    Deprecated = "deprecated",
    /// What tells the variants of a union apart is another member, or came or went.
    DiscriminatorChanged = "discriminator-changed",
    /// The same variants of a union are meant by other values of the discriminator.
    DiscriminatorMapping = "discriminator-mapping-changed",
    /// Only what is said for people has changed.
    DocumentationChanged = "documentation-changed",
    /// A part of a body, or a member of a form, is written differently.
    EncodingChanged = "encoding-changed",
    /// An error is documented that was not.
    ErrorAdded = "error-added",
    /// The body of an error is another one.
    ErrorChanged = "error-changed",
    /// An error is not documented any more.
    ErrorRemoved = "error-removed",
    /// A field has another name for the same member.
    FieldRenamed = "field-renamed",
    /// A `format` came, went or is another one.
    FormatChanged = "format-changed",
    /// The checked-in crate was written by another version of the generator, with other settings or by hand.
    GeneratorChanged = "generator-changed",
    /// A response has a header that was not documented.
    HeaderAdded = "header-added",
    /// A documented header of a response is of another type, or must or need not be there.
    HeaderChanged = "header-changed",
    /// A documented header of a response is gone.
    HeaderRemoved = "header-removed",
    /// An argument, setter or field of an operation has another name for the same input.
    InputRenamed = "input-renamed",
    /// An operation is asked about until it is over, or no longer, or in another way.
    LongRunningChanged = "long-running-changed",
    /// A body can be sent, or an answer can be, in one more media type.
    MediaTypeAdded = "media-type-added",
    /// A body or an answer is in another media type.
    MediaTypeChanged = "media-type-changed",
    /// A body can be sent, or an answer can be, in one media type less.
    MediaTypeRemoved = "media-type-removed",
    /// The same operation has another method of HTTP.
    MethodChanged = "method-changed",
    /// An operation is in another module.
    ModuleChanged = "module-changed",
    /// A name that programs use stands for something else: another value, member, parameter, operation or security scheme.
    NameReused = "name-reused",
    /// Nothing is deprecated any more that was.
    NotDeprecated = "not-deprecated",
    /// `null` may stand where it could not.
    NullableAdded = "nullable-added",
    /// `null` must not stand where it could.
    NullableRemoved = "nullable-removed",
    /// An operation is new.
    OperationAdded = "operation-added",
    /// An operation is gone.
    OperationRemoved = "operation-removed",
    /// An operation has another name: its method on the client and its struct.
    OperationRenamed = "operation-renamed",
    /// What an operation answers is of another type.
    OutputChanged = "output-changed",
    /// The package has another name.
    PackageRenamed = "package-renamed",
    /// A list is handed out in pages by itself, or no longer, or in another way.
    PagesChanged = "pages-changed",
    /// An optional parameter is new.
    ParameterAdded = "parameter-added",
    /// A parameter is sent in another place, as a header instead of in the query.
    ParameterMoved = "parameter-moved",
    /// A parameter that had to be given may be left out.
    ParameterOptional = "parameter-optional",
    /// A parameter is gone.
    ParameterRemoved = "parameter-removed",
    /// A parameter that could be left out must be given.
    ParameterRequired = "parameter-required",
    /// The same operation is at another path.
    PathChanged = "path-changed",
    /// A variable of a path has another name.
    PathVariableRenamed = "path-variable-renamed",
    /// Members that `new` asks for stand in another order, which is that of its arguments.
    PropertiesReordered = "properties-reordered",
    /// An optional member is new.
    PropertyAdded = "property-added",
    /// A member that had to be there may be missing.
    PropertyOptional = "property-optional",
    /// A member is gone.
    PropertyRemoved = "property-removed",
    /// A member that could be missing must be there.
    PropertyRequired = "property-required",
    /// A member is only in responses now (`readOnly`), or no longer only there.
    ReadOnlyChanged = "read-only-changed",
    /// A body that must be there is new.
    RequiredBodyAdded = "required-body-added",
    /// A parameter that must be given is new.
    RequiredParameterAdded = "required-parameter-added",
    /// A member that must be there is new.
    RequiredPropertyAdded = "required-property-added",
    /// The runtime is the crate's own now, another crate's, or no longer that: its types are others.
    RuntimeMoved = "runtime-moved",
    /// A security scheme is new.
    SchemeAdded = "scheme-added",
    /// A credential goes to another place, or is of another kind.
    SchemeChanged = "scheme-changed",
    /// A security scheme is gone.
    SchemeRemoved = "scheme-removed",
    /// Other scopes are asked for, or tokens come from elsewhere.
    ScopesChanged = "scopes-changed",
    /// A credential is not needed any more, or another one will do, too.
    SecurityLoosened = "security-loosened",
    /// A credential is needed where none was, or another one.
    SecurityTightened = "security-tightened",
    /// Requests go to another server where a program does not say which.
    ServersChanged = "servers-changed",
    /// A setter of the client's builder has another name for the same scheme.
    SetterRenamed = "setter-renamed",
    /// A value is written into a request in another style.
    StyleChanged = "style-changed",
    /// A success is documented that was not.
    SuccessAdded = "success-added",
    /// A success is not documented any more.
    SuccessRemoved = "success-removed",
    /// A type is new.
    TypeAdded = "type-added",
    /// A value is of another type.
    TypeChanged = "type-changed",
    /// A type is gone.
    TypeRemoved = "type-removed",
    /// A type has another name.
    TypeRenamed = "type-renamed",
    /// A value of an enumeration is new.
    ValueAdded = "value-added",
    /// A value of an enumeration is gone.
    ValueRemoved = "value-removed",
    /// A union has one more variant.
    VariantAdded = "variant-added",
    /// A union has one variant less.
    VariantRemoved = "variant-removed",
    /// A variant has another name for the same value.
    VariantRenamed = "variant-renamed",
    /// The variants of a union without a discriminator are tried in another order.
    VariantsReordered = "variants-reordered",
    /// A member is only in requests now (`writeOnly`), or no longer only there.
    WriteOnlyChanged = "write-only-changed",
}

impl FromStr for ChangeKind {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let found = ChangeKind::ALL.iter().find(|kind| kind.as_str() == name);
        found.copied().ok_or_else(|| {
            let close = nearest(name, ChangeKind::ALL.iter().map(|kind| kind.as_str()));
            match close {
                Some(close) => format!("there is no kind of change `{name}`; did you mean `{close}`?"),
                None => format!("there is no kind of change `{name}`"),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::ChangeKind;

    #[test]
    fn names_are_sorted_and_explained() {
        let names: Vec<&str> = ChangeKind::ALL.iter().map(|kind| kind.as_str()).collect();
        let mut sorted = names.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(names, sorted);
        for kind in ChangeKind::ALL {
            assert!(kind.explanation().ends_with('.'), "{kind:?}");
            assert_eq!(kind.as_str().parse(), Ok(*kind));
        }
    }
}
