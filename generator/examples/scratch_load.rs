use std::collections::BTreeMap;
fn main() {
    let verbose = std::env::var("V").is_ok();
    let mut total: BTreeMap<&str, usize> = BTreeMap::new();
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).unwrap();
        let start = std::time::Instant::now();
        let name = path.rsplit('/').next().unwrap();
        let sources = generator::sources::Sources::new(name, &bytes);
        let mut d = generator::diagnostics::Diagnostics::default();
        let doc = generator::load::load(&sources, &mut d);
        let t = start.elapsed();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for x in d.iter() { *counts.entry(x.code.as_str()).or_default() += 1; *total.entry(x.code.as_str()).or_default() += 1; }
        let ops = doc.as_ref().map_or(0, |d| d.openapi.paths.paths.values().filter_map(|p| p.as_item()).map(|p| p.iter().count()).sum());
        println!("{:6.1} ms {:4} ops {} {name} {counts:?}", t.as_secs_f64()*1e3, ops, if doc.is_some() {"ok "} else {"NONE"});
        if verbose { for x in d.iter() { println!("    {}: {} {} [{}]", x.code.as_str(), x.pointer, x.message, x.help); } }
    }
    println!("{total:?}");
}
