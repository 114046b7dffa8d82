import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "./button.ts";
import { Emblem } from "./emblem.tsx";
import { errorKind } from "./error-kind.ts";

/** What went wrong and what to do now, in the reader's language. */
export function ErrorScreen({ status }: { status: number }) {
  const { t } = usePage();
  const href = useHref();
  const kind = errorKind(status);
  return (
    <div className="contour-ground">
      <div className="container-text py-16 text-center md:py-28">
        <Emblem name={status === 404 ? "mountain" : "lantern"} className="mx-auto size-24 text-pine" />
        <h1 className="mt-6 font-display text-3xl">{t(`common:errors.${kind}Title`)}</h1>
        <p className="mx-auto mt-3 max-w-md text-lg text-ink-soft">{t(`common:errors.${kind}Text`)}</p>
        <p className="mt-8 flex flex-wrap justify-center gap-3">
          <a href={href("/")} className={buttonClass("primary")}>
            {t("common:nav.home")}
          </a>
          <a href={href("/products")} className={buttonClass("quiet")}>
            {t("common:nav.products")}
          </a>
        </p>
      </div>
    </div>
  );
}
