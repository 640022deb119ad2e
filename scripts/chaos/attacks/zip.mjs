// The smallest writer of a ZIP archive: a workbook is one.
import { deflateRawSync } from 'node:zlib';

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) {
    c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  }
  return c >>> 0;
});

function crc32(bytes) {
  let c = 0xffffffff;
  for (const byte of bytes) {
    c = TABLE[(c ^ byte) & 0xff] ^ (c >>> 8);
  }
  return (c ^ 0xffffffff) >>> 0;
}

/** @param parts name → text */
export function zip(parts) {
  const files = Object.entries(parts).map(([name, text]) => {
    const content = Buffer.from(text);
    return {
      name: Buffer.from(name),
      content,
      packed: deflateRawSync(content),
      crc: crc32(content),
    };
  });
  const pieces = [];
  const index = [];
  let offset = 0;
  for (const { name, content, packed, crc } of files) {
    // Version, flags, method (deflate), time, date; then what both headers say alike.
    const said = Buffer.alloc(26);
    said.writeUInt16LE(20, 0);
    said.writeUInt16LE(8, 4);
    said.writeUInt16LE(0x21, 8);
    said.writeUInt32LE(crc, 10);
    said.writeUInt32LE(packed.length, 14);
    said.writeUInt32LE(content.length, 18);
    said.writeUInt16LE(name.length, 22);
    pieces.push(Buffer.from('PK\x03\x04'), said, name, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    index.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), said, tail, name);
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(
    index.reduce((sum, piece) => sum + piece.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...index, end]);
}
