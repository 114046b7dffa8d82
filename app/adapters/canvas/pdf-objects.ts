import { deflateSync } from "node:zlib";

export type PdfObjects = ReturnType<typeof createObjects>;

/** The numbered objects of a PDF. A number may be reserved, to be told of before what it names is written. */
export function createObjects() {
  const bodies: (Buffer | null)[] = [];
  const reserve = () => bodies.push(null);
  const put = (number: number, dictionary: string, stream?: string) => {
    bodies[number - 1] = stream === undefined ? Buffer.from(dictionary, "latin1") : streamOf(dictionary, stream);
    return number;
  };
  return {
    reserve,
    put,
    add: (dictionary: string, stream?: string) => put(reserve(), dictionary, stream),
    bytes: (root: number, info: number) => joined(bodies, `/Root ${root} 0 R/Info ${info} 0 R`),
  };
}

function streamOf(dictionary: string, stream: string): Buffer {
  const packed = deflateSync(Buffer.from(stream, "latin1"));
  const head = dictionary.replace(/>>$/, `/Length ${packed.length}/Filter/FlateDecode>>`);
  return Buffer.concat([Buffer.from(`${head}\nstream\n`, "latin1"), packed, Buffer.from("\nendstream")]);
}

/** Each entry of the table of places is 20 bytes long. */
function joined(bodies: readonly (Buffer | null)[], trailer: string): Uint8Array {
  const parts = [Buffer.from("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n", "latin1")];
  let at = parts[0]?.length ?? 0;
  const rows = bodies.map((body, index) => {
    const place = `${String(at).padStart(10, "0")} 00000 n \n`;
    const object = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      body ?? Buffer.from("null"),
      Buffer.from("\nendobj\n"),
    ]);
    parts.push(object);
    at += object.length;
    return place;
  });
  const size = bodies.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join("")}`;
  return Buffer.concat([
    ...parts,
    Buffer.from(`${table}trailer\n<</Size ${size}${trailer}>>\nstartxref\n${at}\n%%EOF\n`),
  ]);
}
