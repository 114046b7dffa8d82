import { usePage } from "#app/i18n/page-view.tsx";

type ReturnPhotosProps = { photos: readonly { id: string }[]; hrefOf: (photoId: string) => string };

/** What the buyer photographed, small, each leading to the large one. */
export function ReturnPhotos({ photos, hrefOf }: ReturnPhotosProps) {
  const { t } = usePage();
  if (photos.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2 pt-3">
      {photos.map(({ id }, at) => (
        <li key={id}>
          <a href={hrefOf(id)}>
            <img
              src={smallOf(hrefOf(id))}
              alt={t("orders:return.photo", { number: at + 1 })}
              width={96}
              height={96}
              className="size-24 rounded-sm object-cover"
              data-testid="return-photo"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}

function smallOf(address: string): string {
  return `${address}${address.includes("?") ? "&" : "?"}w=320`;
}
