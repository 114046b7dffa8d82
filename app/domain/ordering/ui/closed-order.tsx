import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { Container, PageTitle } from "#app/ui/layout.tsx";

/** A wrong, foreign or old key: what to do next, and nothing about whether there is such an order. */
export function ClosedOrder() {
  const { t } = usePage();
  const href = useHref();
  return (
    <Container width="text" className="pb-16">
      <PageTitle title={t("orders:closed.title")} lead={t("orders:closed.text")} />
      <p>{t("orders:closed.contact")}</p>
      <p className="mt-5 flex flex-wrap gap-3">
        <a href={href("/orders")} className={buttonClass("primary")}>
          {t("orders:closed.again")}
        </a>
        <a href={href("/legal/contact")} className={buttonClass("quiet")}>
          {t("orders:closed.contactLink")}
        </a>
      </p>
    </Container>
  );
}
