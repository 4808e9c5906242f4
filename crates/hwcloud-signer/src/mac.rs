//! SHA-256 and HMAC-SHA256.

use std::fmt::Write;

use hmac::{Hmac, KeyInit, Mac};
use sha2::digest::Output;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// The block size of SHA-256 in bytes, to which HMAC brings every key.
const BLOCK: usize = 64;

/// HMAC-SHA256 of the concatenated parts of a message.
pub(crate) fn hmac(key: &[u8], message: &[&[u8]]) -> Output<Sha256> {
    let mut block = Zeroizing::new([0; BLOCK]);
    let hash;
    let key = if key.len() > BLOCK {
        hash = Zeroizing::new(<[u8; 32]>::from(Sha256::digest(key)));
        hash.as_slice()
    } else {
        key
    };
    // A key of the block size is always valid.
    for (byte, key) in block.iter_mut().zip(key) {
        *byte = *key;
    }
    let mut mac = Hmac::<Sha256>::new((&*block).into());
    for part in message {
        mac.update(part);
    }
    mac.finalize().into_bytes()
}

/// SHA-256 as lower-case hexadecimal digits.
pub(crate) fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &Output<Sha256>) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing to a String does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Test cases 1, 2 and 6 of RFC 4231: a short key, a text as key, and one that is longer than a block.
    #[test]
    fn hmac_is_that_of_rfc_4231() {
        for (key, message, digest) in [
            (&[0x0b_u8; 20][..], &b"Hi There"[..], "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
            (b"Jefe", b"what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
            (
                &[0xaa; 131],
                b"Test Using Larger Than Block-Size Key - Hash Key First",
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
            ),
        ] {
            assert_eq!(hex(&hmac(key, &[message])), digest);
        }
    }
}
