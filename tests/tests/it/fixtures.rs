//! A small spec and a snapshot for each feature of the generator.

use std::fs;
use std::path::Path;

use hwcloud_spec::Input;
use xtask::generate;

fn fixtures() -> Input {
    let mut input = hwcloud_tests::read_specs(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures"));
    "tests/fixtures".clone_into(&mut input.folder);
    input.shown = input.folder.clone();
    input
}

#[test]
fn each_fixture_generates_the_code_of_its_snapshot() {
    let generated = generate(&fixtures());
    assert!(!generated.failed, "{}", generated.report);
    for stem in &generated.stems {
        let mut text = String::new();
        for (path, content) in &generated.files {
            let shown = [
                "src/lib.rs",
                "src/objects.rs",
                "src/enums.rs",
                "src/waiters.rs",
                "src/request.rs",
                "src/success.rs",
                "tests/wire.rs",
                "tests/examples.rs",
            ];
            let Some((krate, file)) = path.split_once('/') else { continue };
            if [format!("hwcloud-{stem}-model"), format!("hwcloud-{stem}-client")].iter().any(|name| name == krate)
                && shown.contains(&file)
            {
                text.push_str(&format!("//// {path}\n\n{content}\n"));
            }
        }
        hwcloud_tests::snapshot_text("fixtures", stem, &text);
    }
    hwcloud_tests::snapshot_text("fixtures", "report", &generated.report);
}

#[test]
fn every_snapshot_of_a_fixture_has_its_fixture() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    for kind in ["fixtures", "examples", "json-schema"] {
        for entry in fs::read_dir(folder.join("snapshots").join(kind)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let stem = name.split('.').next().unwrap();
            let has_fixture = folder.join("fixtures").join(format!("{stem}.yaml")).exists();
            assert!(has_fixture || name == "report.snap", "tests/snapshots/{kind}/{name} belongs to no fixture: delete it");
        }
    }
}
