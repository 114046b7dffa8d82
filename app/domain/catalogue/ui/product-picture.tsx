import { usePage } from "#app/i18n/page-view.tsx";
import { pickText } from "#app/shared/pick-text.ts";
import { Label } from "#app/ui/label.tsx";
import { Photo, type PhotoFacts } from "#app/ui/photo.tsx";
import { altsOf, type PhotoWords } from "../model/photo-words.ts";

export type PicturedProduct = {
  emblem: string;
  accent: string;
  unitCode: string;
  altitudeM: number | null;
  text: { name: string; locale: string; imageAlt: string };
  images: (PhotoFacts & PhotoWords)[];
};

/** The product's photos, or its label until there is one. */
export function ProductPicture({ product }: { product: PicturedProduct }) {
  const { t, format, unitName, locale } = usePage();
  const [cover, ...others] = product.images;
  const nameLang = product.text.locale === locale ? undefined : product.text.locale;
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
          titleLang={nameLang}
          place={place}
        />
        <figcaption className="mt-2 text-sm text-ink-soft">{t("catalogue:product.labelNote")}</figcaption>
      </figure>
    );
  }
  const words = (image: PhotoWords) => {
    const alt = pickText(altsOf(image), locale);
    return alt ? { alt: alt.text, altLang: alt.lang } : { alt: product.text.name, altLang: nameLang };
  };
  return (
    <div className="grid gap-2">
      <Photo
        photo={{ ...cover, ...words(cover) }}
        sizes="(min-width: 1280px) 31rem, (min-width: 1024px) 40vw, 100vw"
        eager
        className="w-full rounded-sm"
      />
      <div className="grid grid-cols-3 gap-2">
        {others.map((image) => (
          <Photo
            key={image.digest}
            photo={{ ...image, ...words(image) }}
            sizes="(min-width: 1024px) 10rem, 32vw"
            className="aspect-square w-full rounded-sm object-cover"
          />
        ))}
      </div>
    </div>
  );
}
