use serial_runtime::FastSerialize;

mod hex {
    pub fn encode(value: &u8) -> String {
        value.to_string()
    }
    pub fn decode(text: String) -> Result<u8, std::num::ParseIntError> {
        text.parse()
    }
}

#[derive(FastSerialize)]
#[serial(tag = "type")]
enum Model {
    #[serial(with = hex)]
    First(Id),
}

type Id = u8;

fn main() {}
