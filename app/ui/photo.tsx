export type PhotoFacts = {
  digest: string;
  width: number;
  height: number;
  /** The colour its place has until it is there. */
  tone?: string;
  /** What a crop keeps in sight, as shares. */
  focusX?: number;
  focusY?: number;
};
const widths = [320, 640, 960, 1440];

type PhotoProps = {
  /** `altLang` only where it is not the page's language. */
  photo: PhotoFacts & { alt: string; altLang?: string };
  /** How wide it is shown, so that the browser takes the smallest file that will do. */
  sizes: string;
  eager?: boolean;
  className?: string;
};

/** A listing's photo in up to four widths, AVIF first, with its place reserved. */
export function Photo({ photo, sizes, eager = false, className = "" }: PhotoProps) {
  const { digest, width, height, tone, focusX = 0.5, focusY = 0.5, alt, altLang } = photo;
  const isCentred = focusX === 0.5 && focusY === 0.5;
  return (
    <picture>
      <source type="image/avif" srcSet={sourceSet(photo, "avif")} sizes={sizes} />
      <img
        src={`/photos/${digest}/640.webp`}
        srcSet={sourceSet(photo, "webp")}
        sizes={sizes}
        alt={alt}
        lang={altLang}
        width={width}
        height={height}
        loading={eager ? "eager" : "lazy"}
        decoding="async"
        className={className}
        style={{
          backgroundColor: tone || undefined,
          objectPosition: isCentred ? undefined : `${focusX * 100}% ${focusY * 100}%`,
        }}
      />
    </picture>
  );
}

/** A photo is never blown up: the widths beyond its own hold it as it is, so the first of them is enough. */
function sourceSet({ digest, width }: PhotoFacts, format: "avif" | "webp"): string {
  const wider = widths.findIndex((each) => each >= width);
  return widths
    .slice(0, wider === -1 ? widths.length : wider + 1)
    .map((each) => `/photos/${digest}/${each}.${format} ${Math.min(each, width)}w`)
    .join(", ");
}
