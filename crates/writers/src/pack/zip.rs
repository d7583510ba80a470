//! Files to a ZIP archive, each deflated. All bear the same date, so that the same files give the same archive.

use miniz_oxide::deflate::compress_to_vec;

/// The first day that the format can say: 1 January 1980.
const DATE: u16 = (1 << 5) | 1;
const LEVEL: u8 = 6;

/// The archive of `files`: the path and the bytes of each.
pub fn zip(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let packed = compress_to_vec(bytes, LEVEL);
        let at = out.len();
        let shared = shared_header(name, bytes, packed.len());
        out.extend(b"PK\x03\x04");
        out.extend(&shared);
        out.extend(name.as_bytes());
        list.extend(b"PK\x01\x02");
        list.extend(20_u16.to_le_bytes());
        list.extend(&shared);
        // No comment, first disk, no attributes.
        list.extend([0; 10]);
        list.extend(long(at));
        list.extend(name.as_bytes());
        out.extend(packed);
    }
    let (at, count) = (out.len(), short(files.len()));
    out.extend(&list);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count);
    out.extend(count);
    out.extend(long(list.len()));
    out.extend(long(at));
    out.extend([0; 2]);
    out
}

/// What stands both before a file and in the list at the end: version, flags, method, time, sum, sizes, lengths.
fn shared_header(name: &str, bytes: &[u8], packed: usize) -> Vec<u8> {
    let mut out = Vec::new();
    // Version 2.0, names in UTF-8, deflated, midnight.
    for number in [20_u16, 0x800, 8, 0, DATE] {
        out.extend(number.to_le_bytes());
    }
    out.extend(crc(bytes).to_le_bytes());
    out.extend(long(packed));
    out.extend(long(bytes.len()));
    out.extend(short(name.len()));
    out.extend([0; 2]);
    out
}

fn long(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

fn short(number: usize) -> [u8; 2] {
    u16::try_from(number).unwrap_or(u16::MAX).to_le_bytes()
}

/// The sum by which an archive's reader knows that a file is whole (CRC-32, ISO 3309).
fn crc(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = {
        let mut table = [0; 256];
        let mut byte = 0;
        while byte < 256 {
            let (mut sum, mut bit) = (byte as u32, 0);
            while bit < 8 {
                sum = if sum & 1 == 1 {
                    (sum >> 1) ^ 0xEDB8_8320
                } else {
                    sum >> 1
                };
                bit += 1;
            }
            table[byte] = sum;
            byte += 1;
        }
        table
    };
    let step = |sum: u32, byte: &u8| TABLE.get(usize::from(sum as u8 ^ byte)).copied().unwrap_or_default() ^ (sum >> 8);
    !bytes.iter().fold(!0, step)
}

#[cfg(test)]
mod tests {
    use super::crc;

    #[test]
    fn the_sum_is_the_standards() {
        assert_eq!(crc(b"123456789"), 0xCBF4_3926);
    }
}
