//! Sets with the shapes that a well-known comparison of Rust serializers uses (access logs, a mesh, a naval game), so that
//! its readers find their way; names, texts and numbers are our own.

use super::rng::Rng;
use crate::models::{Vessel, log::owned as log, mesh::owned as mesh, mk48::owned as mk48};

const USERS: [&str; 8] = ["-", "ada", "barbara", "edsger", "grace", "katherine", "linus", "margaret"];
const METHODS: [&str; 4] = ["GET", "HEAD", "POST", "PUT"];
const PATHS: [&str; 8] = [
    "/",
    "/captions/latest",
    "/css/player.css",
    "/favicon.ico",
    "/img/still-0041.webp",
    "/search?q=coffee&lang=fr&page=3",
    "/videos/7f3c1d7e/transitions",
    "/wp-login.php",
];
const CODES: [u16; 6] = [200, 204, 301, 304, 404, 503];

const VESSELS: [Vessel; 9] = [
    Vessel::Buoy,
    Vessel::Corvette,
    Vessel::Crate,
    Vessel::Destroyer,
    Vessel::Dinghy,
    Vessel::MineLayer,
    Vessel::OilPlatform,
    Vessel::Submarine,
    Vessel::Torpedo,
];

pub(super) fn logs() -> log::Logs {
    let mut rng = Rng::new();
    log::Logs { logs: (0..1000).map(|_| entry(&mut rng)).collect() }
}

fn entry(rng: &mut Rng) -> log::Log {
    let [x0, x1, x2, x3, ..] = rng.next().to_le_bytes();
    let (day, hour, minute, second) = (1 + rng.below(28), rng.below(24), rng.below(60), rng.below(60));
    log::Log {
        address: log::Address { x0, x1, x2, x3 },
        identity: "-".to_owned(),
        user: rng.pick(&USERS).to_owned(),
        date: format!("{day:02}/Mar/2026:{hour:02}:{minute:02}:{second:02} +0000"),
        request: format!("{} {} HTTP/1.1", rng.pick(&METHODS), rng.pick(&PATHS)),
        code: rng.pick(&CODES),
        size: rng.any_width(28),
    }
}

pub(super) fn mesh() -> mesh::Mesh {
    let mut rng = Rng::new();
    let mut vector = || mesh::Vector3 { x: single(&mut rng), y: single(&mut rng), z: single(&mut rng) };
    let triangle = |_| mesh::Triangle { v0: vector(), v1: vector(), v2: vector(), normal: vector() };
    mesh::Mesh { triangles: (0..1000).map(triangle).collect() }
}

fn single(rng: &mut Rng) -> f32 {
    rng.float(-1.0, 1.0) as f32
}

pub(super) fn updates() -> mk48::Updates {
    let mut rng = Rng::new();
    mk48::Updates { updates: (0..40).map(|_| update(&mut rng)).collect() }
}

fn update(rng: &mut Rng) -> mk48::Update {
    mk48::Update {
        contacts: rng.some(24, contact),
        score: rng.any_width(20) as u32,
        world_radius: rng.decimal(500.0, 2000.0, 1) as f32,
        terrain: rng.some(2, terrain),
    }
}

fn contact(rng: &mut Rng) -> mk48::Contact {
    mk48::Contact {
        damage: rng.next() as u8,
        entity_id: rng.any_width(32) as u32,
        vessel: (!rng.once_in(8)).then(|| rng.pick(&VESSELS)),
        guidance: mk48::Guidance { angle: single(rng), submerge: rng.once_in(3) },
        player_id: rng.once_in(2).then(|| rng.next() as u16),
        reloads: rng.some(12, |rng| rng.once_in(4)),
        transform: transform(rng),
        turret_angles: rng.some(4, single),
    }
}

fn transform(rng: &mut Rng) -> mk48::Transform {
    mk48::Transform {
        altitude: rng.next() as i8,
        angle: single(rng),
        position: mk48::Vector2 {
            x: rng.decimal(-2000.0, 2000.0, 2) as f32,
            y: rng.decimal(-2000.0, 2000.0, 2) as f32,
        },
        velocity: rng.decimal(0.0, 30.0, 1) as f32,
    }
}

fn terrain(rng: &mut Rng) -> mk48::Terrain {
    let [x, y, ..] = rng.next().to_le_bytes().map(|byte| byte as i8);
    mk48::Terrain {
        chunk: mk48::Chunk { x, y },
        heights: (0..64).map(|_| rng.any_width(16) as u16).collect(),
    }
}
