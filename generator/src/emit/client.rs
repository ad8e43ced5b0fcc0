//! `src/client.rs`: the servers, and a setter for the credential of every security scheme.

use proc_macro2::TokenStream;
use quote::quote;

use super::paths::{Paths, ident};
use super::text;
use crate::format::{Page, Part};
use crate::library::{ClientPlan, CredentialKind, GrantKind, Library, SchemeItem, ServerItem};

pub fn emit(library: &Library) -> Page {
    let plan = &library.client;
    let mut paths = Paths::new([]);
    let servers = servers(&plan.servers, &mut paths);
    let keys = plan.schemes.iter().filter_map(|scheme| {
        let (key, setter) = (&scheme.key, &scheme.setter);
        (scheme.kind != CredentialKind::MutualTls).then(|| quote!((#key, #setter)))
    });
    let docs = text::docs(&plan.docs);
    let setters: Vec<TokenStream> = plan
        .schemes
        .iter()
        .flat_map(|scheme| [setter(scheme), grants(scheme)])
        .collect();
    let oauth = sources(plan);
    let setters = (!setters.is_empty()).then(|| quote!(impl ClientBuilder { #(#setters)* }));
    let secret = plan
        .schemes
        .iter()
        .any(|scheme| !matches!(scheme.kind, CredentialKind::Basic | CredentialKind::MutualTls));
    let token = plan
        .schemes
        .iter()
        .any(|scheme| matches!(scheme.kind, CredentialKind::Token(_)));
    let secret = secret.then(|| quote!(Secret,));
    let token = token.then(|| quote!(TokenProvider,));
    let variables = plan
        .servers
        .iter()
        .any(|server| !server.variables.is_empty())
        .then(|| quote!(Variable,));
    let server =
        (!plan.servers.is_empty()).then(|| quote!(use crate::runtime::description::server::{Server, #variables};));
    let security = (!plan.schemes.is_empty())
        .then(|| quote!(use crate::runtime::request::security::{Credential, #secret #token};));
    let imports = quote! {
        use crate::runtime::client::Api;
        #oauth
        #security
        #server
        use crate::runtime::{Client, ClientBuilder};
    };
    let own = &plan.own_variables;
    let own = (!own.is_empty()).then(|| quote!(.own_variables(&[#(#own),*])));
    let builder = match library.examples.is_empty() {
        true => quote!(ClientBuilder::new(&API) #own),
        false => quote! {
            let builder = ClientBuilder::new(&API) #own;
            #[cfg(feature = "test-util")]
            let builder = builder.documented_examples(include_str!("examples.txt"));
            builder
        },
    };
    let items = quote! {
        #imports

        static API: Api = Api {
            servers: #servers,
            setters: &[#(#keys),*],
            user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        };

        impl Client {
            #docs
            pub fn builder() -> ClientBuilder {
                #builder
            }
        }

        #setters
    };
    Page {
        docs: vec![library.file_docs.client.to_owned()],
        parts: vec![Part::Items(items)],
    }
}

/// `&[Server { … }]`
pub fn servers(servers: &[ServerItem], paths: &mut Paths<'_>) -> TokenStream {
    let [server, variable] = ["Server", "Variable"].map(|name| paths.runtime(name));
    let servers = servers.iter().map(|item| {
        let url = &item.url;
        let variables = item.variables.iter().map(|item| {
            let (name, default, values) = (&item.name, &item.default, &item.values);
            quote!(#variable { name: #name, default: #default, values: &[#(#values),*] })
        });
        quote!(#server { url: #url, variables: &[#(#variables),*] })
    });
    quote!(&[#(#servers),*])
}

/// The methods that have tokens from an endpoint of the description.
fn grants(scheme: &SchemeItem) -> TokenStream {
    let key = &scheme.key;
    let methods = scheme.grants.iter().map(|grant| {
        let (name, docs, url) = (ident(&grant.name), text::docs(&grant.docs), &grant.token_url);
        let refresh = grant.refresh_url.as_ref().map(|url| quote!(.refresh_url(#url)));
        let method = |arguments: TokenStream, source: TokenStream| {
            quote! {
                #docs
                pub fn #name(self, client_id: impl Into<String>, #arguments) -> Self {
                    self.credential(#key, Credential::provider("Bearer", OAuth2::#source #refresh))
                }
            }
        };
        let refresh = grant.refresh_url.as_ref();
        let refresh = refresh.map(|url| quote!(.tokens(|tokens| tokens.refresh_url(#url))));
        match &grant.kind {
            GrantKind::ClientCredentials => method(
                quote!(client_secret: impl Into<Secret>),
                quote!(client_credentials(#url, client_id, client_secret)),
            ),
            GrantKind::Password => method(
                quote!(username: impl Into<String>, password: impl Into<Secret>),
                quote!(password(#url, client_id, username, password)),
            ),
            GrantKind::RefreshToken => method(
                quote!(refresh_token: impl Into<Secret>),
                quote!(refresh_token(#url, client_id, refresh_token)),
            ),
            GrantKind::AuthorizationCode(page) => quote! {
                #docs
                pub fn #name(client_id: impl Into<String>, redirect_uri: impl Into<String>) -> AuthorizationCode {
                    AuthorizationCode::new(#page, #url, client_id, redirect_uri) #refresh
                }
            },
            GrantKind::Device(device) => quote! {
                #docs
                pub fn #name(client_id: impl Into<String>) -> DeviceFlow {
                    DeviceFlow::new(#device, #url, client_id) #refresh
                }
            },
        }
    });
    methods.collect()
}

/// Where the sources of tokens are that methods name.
fn sources(plan: &ClientPlan) -> TokenStream {
    let grants = plan.schemes.iter().flat_map(|scheme| &scheme.grants);
    let any = |is: fn(&GrantKind) -> bool| grants.clone().any(|grant| is(&grant.kind));
    let code = any(|kind| matches!(kind, GrantKind::AuthorizationCode(_))).then(|| {
        quote!(
            use crate::runtime::client::oauth::authorization::AuthorizationCode;
        )
    });
    let device = any(|kind| matches!(kind, GrantKind::Device(_))).then(|| {
        quote!(
            use crate::runtime::client::oauth::device::DeviceFlow;
        )
    });
    let digest = plan.schemes.iter().any(|scheme| scheme.kind == CredentialKind::Digest);
    let digest = digest.then(|| {
        quote!(
            use crate::runtime::client::digest::Digest;
        )
    });
    let own = any(|kind| !kind.asks()).then(|| {
        quote!(
            use crate::runtime::client::oauth::OAuth2;
        )
    });
    quote!(#digest #own #code #device)
}

fn setter(scheme: &SchemeItem) -> TokenStream {
    let (key, name, docs) = (&scheme.key, ident(&scheme.setter), text::docs(&scheme.docs));
    let deprecated = scheme.deprecated.then(|| quote!(#[deprecated]));
    let (arguments, credential) = match &scheme.kind {
        CredentialKind::Basic => (
            quote!(username: impl AsRef<str>, password: impl AsRef<str>),
            quote!(basic(username.as_ref(), password.as_ref())),
        ),
        CredentialKind::Digest => (
            quote!(username: impl Into<String>, password: impl Into<Secret>),
            quote!(signing(Digest::new(username, password))),
        ),
        CredentialKind::Token(word) => (quote!(token: impl Into<Secret>), quote!(token(#word, token))),
        CredentialKind::ApiKeyHeader(wire) => (quote!(key: impl Into<Secret>), quote!(header(#wire, key))),
        CredentialKind::ApiKeyQuery(wire) => (quote!(key: impl Into<Secret>), quote!(query(#wire, key))),
        CredentialKind::ApiKeyCookie(wire) => (quote!(key: impl Into<Secret>), quote!(cookie(#wire, key))),
        CredentialKind::MutualTls => (quote!(), quote!(transport())),
    };
    let provider = match (&scheme.kind, &scheme.provider) {
        (CredentialKind::Token(word), Some(provider)) => {
            let (name, docs) = (ident(&provider.name), text::docs(&provider.docs));
            Some(quote! {
                #docs
                #deprecated
                pub fn #name(self, provider: impl TokenProvider + 'static) -> Self {
                    self.credential(#key, Credential::provider(#word, provider))
                }
            })
        }
        _ => None,
    };
    quote! {
        #docs
        #deprecated
        pub fn #name(self, #arguments) -> Self {
            self.credential(#key, Credential::#credential)
        }
        #provider
    }
}
