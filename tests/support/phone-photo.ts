import sharp from "sharp";

const size = { width: 4032, height: 3024 };
const leaves = [70, 110, 60] as const;
const cherries = [190, 50, 40] as const;

/**
 * What a phone held upright sends: 12 megapixels stored lying on their side, with a note to turn them, grain as of dim light,
 * the camera's name and where it was. Seen upright, the top right is red.
 */
export async function phonePhoto(): Promise<Buffer> {
  return sharp(grainyScene(), { raw: { ...size, channels: 3 } })
    .withExif({
      IFD0: { Make: "Phone of Lam Dong" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "11/1 56/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "108/1 26/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer();
}

function grainyScene(): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(size.width * size.height * 3);
  let seed = 20_261_124;
  for (let at = 0; at < pixels.length; at += 3) {
    const x = (at / 3) % size.width;
    const y = Math.floor(at / 3 / size.width);
    const ground = x < size.width / 2 && y < size.height / 2 ? cherries : leaves;
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const grain = ((seed >>> 8) % 81) - 40;
    const shade = ((x >> 5) ^ (y >> 5)) & 15;
    for (let part = 0; part < 3; part++) pixels[at + part] = (ground[part] ?? 0) + grain + shade;
  }
  return pixels;
}
