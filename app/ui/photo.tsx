export type PhotoFacts = { digest: string; width: number; height: number; alt: string };

const widths = [320, 640, 960, 1440];

/** A listing's photo in four widths, AVIF first, with its place reserved. */
export function Photo({
  photo,
  sizes,
  eager = false,
  className = "",
}: {
  photo: PhotoFacts;
  sizes: string;
  eager?: boolean;
  className?: string;
}) {
  const set = (kind: string) => widths.map((width) => `/photos/${photo.digest}/${width}.${kind} ${width}w`).join(", ");
  return (
    <picture>
      <source type="image/avif" srcSet={set("avif")} sizes={sizes} />
      <img
        src={`/photos/${photo.digest}/640.webp`}
        srcSet={set("webp")}
        sizes={sizes}
        alt={photo.alt}
        width={photo.width}
        height={photo.height}
        loading={eager ? "eager" : "lazy"}
        decoding="async"
        className={className}
      />
    </picture>
  );
}
