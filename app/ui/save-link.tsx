import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "./button.ts";

export type SaveLinkProps = { itemKey: string; name: string; lang: string | undefined; path: string; onCard?: boolean };

/** Puts an item into a plan. With script it is a button that keeps the item in the visitor's own browser (app/browser/save-items.ts). */
export function SaveLink({ itemKey, name, lang, path, onCard = false }: SaveLinkProps) {
  const { t } = usePage();
  const href = useHref();
  const look = onCard
    ? "absolute right-2 top-2 z-10 grid size-11 place-items-center rounded-full border border-line bg-raised text-pine"
    : buttonClass("quiet");
  return (
    <a
      href={`${href("/plan")}?${new URLSearchParams({ with: itemKey })}`}
      rel="nofollow"
      data-save={itemKey}
      data-path={href(path)}
      className={`group print:hidden ${look}`}
    >
      <svg
        viewBox="0 0 24 24"
        width="20"
        height="20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinejoin="round"
        aria-hidden="true"
        className="group-aria-pressed:fill-current"
      >
        <path d="M6 3h12v18l-6-5-6 5z" />
      </svg>
      <span className="sr-only">
        {t("plan:saved.add")}: <span lang={lang}>{name}</span>
      </span>
      {onCard ? null : (
        <span aria-hidden="true">
          <span className="group-aria-pressed:hidden">{t("plan:saved.add")}</span>
          <span className="hidden group-aria-pressed:inline">{t("plan:saved.saved")}</span>
        </span>
      )}
    </a>
  );
}
