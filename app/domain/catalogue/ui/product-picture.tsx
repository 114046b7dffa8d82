import { usePage } from "#app/i18n/page-view.tsx";
import { Label } from "#app/ui/label.tsx";
import { Photo } from "#app/ui/photo.tsx";

export type PicturedProduct = {
  emblem: string;
  accent: string;
  unitCode: string;
  altitudeM: number | null;
  text: { name: string; locale: string; imageAlt: string };
  images: { digest: string; width: number; height: number; altVi: string; altEn: string }[];
};

/** The product's photos, or its label until there is one. */
export function ProductPicture({ product }: { product: PicturedProduct }) {
  const { t, format, unitName, locale } = usePage();
  const [cover, ...others] = product.images;
  if (!cover) {
    const place = [
      unitName(product.unitCode),
      product.altitudeM ? t("common:altitude", { metres: format.number(product.altitudeM) }) : "",
    ]
      .filter(Boolean)
      .join(" · ");
    return (
      <figure>
        <Label
          emblem={product.emblem}
          accent={product.accent}
          title={product.text.name}
          titleLang={product.text.locale === locale ? undefined : product.text.locale}
          place={place}
        />
        <figcaption className="mt-2 text-sm text-ink-soft">{t("catalogue:product.labelNote")}</figcaption>
      </figure>
    );
  }
  const alt = (image: (typeof product.images)[number]) =>
    (locale === "vi" ? image.altVi : image.altEn) || product.text.name;
  return (
    <div className="grid gap-2">
      <Photo
        photo={{ ...cover, alt: alt(cover) }}
        sizes="(min-width: 1024px) 36rem, 100vw"
        eager
        className="w-full rounded-sm"
      />
      <div className="grid grid-cols-3 gap-2">
        {others.map((image) => (
          <Photo
            key={image.digest}
            photo={{ ...image, alt: alt(image) }}
            sizes="12rem"
            className="aspect-square w-full rounded-sm object-cover"
          />
        ))}
      </div>
    </div>
  );
}
