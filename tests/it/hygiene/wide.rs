//! More fields than a word has bits, and hundreds of variants.

use serial_runtime::{FastSerialize, json, msgpack};

macro_rules! fields {
    ($($field:ident)*) => {
        #[derive(FastSerialize, Debug, PartialEq, Default)]
        pub struct Fields {
            $($field: u8,)*
        }
    };
}

macro_rules! variants {
    ($($variant:ident)*) => {
        #[derive(FastSerialize, Debug, PartialEq)]
        pub enum Variants {
            $($variant,)*
        }

        const VARIANTS: &[Variants] = &[$(Variants::$variant,)*];
    };
}

fields! {
    f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15 f16 f17 f18 f19 f20 f21 f22 f23 f24 f25 f26 f27
    f28 f29 f30 f31 f32 f33 f34 f35 f36 f37 f38 f39 f40 f41 f42 f43 f44 f45 f46 f47 f48 f49 f50 f51 f52
    f53 f54 f55 f56 f57 f58 f59 f60 f61 f62 f63 f64 f65 f66 f67 f68 f69 f70 f71 f72 f73 f74 f75 f76 f77
    f78 f79 f80 f81 f82 f83 f84 f85 f86 f87 f88 f89 f90 f91 f92 f93 f94 f95 f96 f97 f98 f99 f100 f101 f102
    f103 f104 f105 f106 f107 f108 f109 f110 f111 f112 f113 f114 f115 f116 f117 f118 f119 f120 f121 f122
    f123 f124 f125 f126 f127 f128 f129 f130 f131 f132 f133 f134 f135 f136 f137 f138 f139 f140 f141 f142
    f143 f144 f145 f146 f147 f148 f149 f150 f151 f152 f153 f154 f155 f156 f157 f158 f159 f160 f161 f162
    f163 f164 f165 f166 f167 f168 f169 f170 f171 f172 f173 f174 f175 f176 f177 f178 f179 f180 f181 f182
    f183 f184 f185 f186 f187 f188 f189 f190 f191 f192 f193 f194 f195 f196 f197 f198 f199
}

variants! {
    V0 V1 V2 V3 V4 V5 V6 V7 V8 V9 V10 V11 V12 V13 V14 V15 V16 V17 V18 V19 V20 V21 V22 V23 V24 V25 V26 V27
    V28 V29 V30 V31 V32 V33 V34 V35 V36 V37 V38 V39 V40 V41 V42 V43 V44 V45 V46 V47 V48 V49 V50 V51 V52
    V53 V54 V55 V56 V57 V58 V59 V60 V61 V62 V63 V64 V65 V66 V67 V68 V69 V70 V71 V72 V73 V74 V75 V76 V77
    V78 V79 V80 V81 V82 V83 V84 V85 V86 V87 V88 V89 V90 V91 V92 V93 V94 V95 V96 V97 V98 V99 V100 V101 V102
    V103 V104 V105 V106 V107 V108 V109 V110 V111 V112 V113 V114 V115 V116 V117 V118 V119 V120 V121 V122
    V123 V124 V125 V126 V127 V128 V129 V130 V131 V132 V133 V134 V135 V136 V137 V138 V139 V140 V141 V142
    V143 V144 V145 V146 V147 V148 V149 V150 V151 V152 V153 V154 V155 V156 V157 V158 V159 V160 V161 V162
    V163 V164 V165 V166 V167 V168 V169 V170 V171 V172 V173 V174 V175 V176 V177 V178 V179 V180 V181 V182
    V183 V184 V185 V186 V187 V188 V189 V190 V191 V192 V193 V194 V195 V196 V197 V198 V199 V200 V201 V202
    V203 V204 V205 V206 V207 V208 V209 V210 V211 V212 V213 V214 V215 V216 V217 V218 V219 V220 V221 V222
    V223 V224 V225 V226 V227 V228 V229 V230 V231 V232 V233 V234 V235 V236 V237 V238 V239 V240 V241 V242
    V243 V244 V245 V246 V247 V248 V249 V250 V251 V252 V253 V254 V255 V256 V257 V258 V259 V260 V261 V262
    V263 V264 V265 V266 V267 V268 V269 V270 V271 V272 V273 V274 V275 V276 V277 V278 V279 V280 V281 V282
    V283 V284 V285 V286 V287 V288 V289 V290 V291 V292 V293 V294 V295 V296 V297 V298 V299
}

#[test]
fn fields_in_any_order() {
    let fields = Fields { f0: 1, f63: 2, f64: 3, f127: 4, f128: 5, f199: 6, ..Default::default() };
    let text = json::to_string(&fields).unwrap();
    super::round_trip(&fields, &text);
    let mut entries: Vec<_> = text.trim_matches(['{', '}']).split(',').collect();
    entries.reverse();
    let backwards = format!("{{{}}}", entries.join(","));
    assert_eq!(json::from_str::<Fields>(&backwards).unwrap(), fields);
}

#[test]
fn every_field_must_be_there_once() {
    let text = json::to_string(&Fields::default()).unwrap();
    for field in ["f0", "f63", "f64", "f199"] {
        let entry = format!("\"{field}\":0");
        let missing = text.replacen(&entry, "\"x\":0", 1);
        assert_eq!(json::from_str::<Fields>(&missing).unwrap_err().path(), format!("/{field}"));
        let twice = text.replacen(&entry, &format!("{entry},{entry}"), 1);
        assert!(json::from_str::<Fields>(&twice).unwrap_err().to_string().starts_with("duplicate key"));
    }
}

#[test]
fn every_variant_has_its_name() {
    for (index, variant) in VARIANTS.iter().enumerate() {
        super::round_trip(variant, &format!("\"V{index}\""));
    }
    assert!(json::from_str::<Variants>("\"V300\"").is_err());
    assert!(msgpack::from_slice::<Variants>(b"\xa1V").is_err());
}
