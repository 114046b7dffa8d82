import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

export type HostileFile = { name: string; bytes: Uint8Array; problem: string };

const ascii = (text: string) => Buffer.from(text, "latin1");
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 90, g: 120, b: 60 } } });

/** A chunk of a PNG with its checksum. */
function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([ascii(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG that says it is so large, whatever little it holds. */
function png(width: number, height: number, pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    ascii("\x89PNG\r\n\x1a\n"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** A JPEG whose frame says it is so large. */
function resized(jpeg: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(jpeg);
  const frame = changed.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc2].includes(changed[at + 1] ?? 0));
  changed.writeUInt16BE(height, frame + 5);
  changed.writeUInt16BE(width, frame + 7);
  return changed;
}

/** A JPEG with a comment behind its first two bytes. */
function commented(jpeg: Buffer, comment: string): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(comment.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, ascii(comment), jpeg.subarray(2)]);
}

/** An archive of one file that is not packed. */
export function zip(name: string, content: string): Buffer {
  const facts = Buffer.alloc(22);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt32LE(content.length, 18);
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(name.length, 0);
  const entry = Buffer.concat([ascii("PK\x03\x04"), facts, lengths, ascii(name + content)]);
  const listed = Buffer.concat([ascii("PK\x01\x02\x14\0"), facts, lengths, Buffer.alloc(14), ascii(name)]);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(entry.length, 16);
  return Buffer.concat([entry, listed, end]);
}

const box = (kind: string) => ascii(`\0\0\0\x18ftyp${kind}\0\0\0\0${kind}mif1`);

/** Files that are no photo, made here; each with the reason it is refused for. */
export async function hostileFiles(): Promise<HostileFile[]> {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const jpeg = await plain(600, 400).jpeg().toBuffer();
  const photo = await plain(600, 400).png().toBuffer();
  const frames = [plain(200, 200), plain(200, 200).negate()];
  const [one, two] = await Promise.all(frames.map((frame) => frame.png().toBuffer()));
  const moving = () => sharp([one ?? photo, two ?? photo], { join: { animated: true } });
  return [
    { name: "drawing.svg", bytes: ascii(svg), problem: "svg" },
    { name: "drawing.jpg", bytes: ascii(`<?xml version="1.0"?>\n${svg}`), problem: "svg" },
    { name: "page.png", bytes: ascii("<!doctype html><script>alert(1)</script>"), problem: "web-page" },
    { name: "page-in-photo.jpg", bytes: commented(jpeg, "<html><script>alert(1)</script>"), problem: "two-faced" },
    { name: "script.jpg", bytes: commented(jpeg, "*/=1;<script>alert(1)</script>"), problem: "two-faced" },
    { name: "document-in-photo.jpg", bytes: commented(jpeg, "%PDF-1.4 1 0 obj"), problem: "two-faced" },
    { name: "archive.png", bytes: Buffer.concat([photo, zip("run.js", "alert(1)")]), problem: "two-faced" },
    { name: "script.gif", bytes: ascii("GIF89a/*\0\0\0\0\0*/=1;alert(1)"), problem: "gif" },
    { name: "moving.gif", bytes: await moving().gif().toBuffer(), problem: "gif" },
    { name: "moving.webp", bytes: await moving().webp().toBuffer(), problem: "animated" },
    { name: "bomb.png", bytes: png(60_000, 60_000, new Uint8Array(500_000)), problem: "too-many-pixels" },
    { name: "huge-frame.jpg", bytes: resized(jpeg, 65_500, 65_500), problem: "too-many-pixels" },
    { name: "hollow.png", bytes: png(7_000, 7_000, new Uint8Array(9)), problem: "broken" },
    { name: "cut.jpg", bytes: jpeg.subarray(0, Math.floor(jpeg.length / 2)), problem: "broken" },
    { name: "noise.jpg", bytes: Buffer.concat([jpeg.subarray(0, 4), Buffer.alloc(9_000, 7)]), problem: "broken" },
    { name: "no-pixels.png", bytes: png(0, 0, new Uint8Array()), problem: "broken" },
    { name: "nothing.jpg", bytes: new Uint8Array(), problem: "empty" },
    { name: "dot.png", bytes: await plain(1, 1).png().toBuffer(), problem: "too-small" },
    { name: "thread.png", bytes: await plain(4_000, 3).png().toBuffer(), problem: "too-small" },
    { name: "scan.jpg", bytes: await plain(300, 300).tiff().toBuffer(), problem: "tiff" },
    { name: "leaflet.jpg", bytes: ascii("%PDF-1.7\n1 0 obj"), problem: "pdf" },
    { name: "phone.jpg", bytes: box("heic"), problem: "heic" },
    { name: "film.jpg", bytes: box("isom"), problem: "video" },
    { name: "archive.jpg", bytes: zip("run.js", "alert(1)"), problem: "not-photo" },
    { name: "huge.jpg", bytes: Buffer.concat([jpeg, Buffer.alloc(40 * 1024 * 1024)]), problem: "too-large" },
  ];
}

/** Photos that carry more than a photo and are good all the same; `carried` is what must not be served. */
export async function ladenPhotos(): Promise<{ name: string; bytes: Uint8Array; carried: string }[]> {
  const carried = "carried-along";
  const jpeg = await plain(600, 400).jpeg().toBuffer();
  const segment = (marker: number, content: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(content.length + 2, 2);
    return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
  };
  const garbage = Buffer.alloc(2_000, 0xa5);
  return [
    { name: "with-film.jpg", bytes: Buffer.concat([jpeg, box("mp42"), ascii(carried)]), carried },
    { name: "with-tail.png", bytes: Buffer.concat([await plain(300, 300).png().toBuffer(), ascii(carried)]), carried },
    { name: "broken-exif.jpg", bytes: segment(0xe1, Buffer.concat([ascii(`Exif\0\0${carried}`), garbage])), carried },
    {
      name: "broken-profile.jpg",
      bytes: segment(0xe2, Buffer.concat([ascii(`ICC_PROFILE\0\x01\x01${carried}`), garbage])),
      carried,
    },
    { name: "comment.jpg", bytes: commented(jpeg, carried), carried },
  ];
}
