import { useHref, usePage } from "#app/i18n/page-view.tsx";
import legalIndex from "#prisma/reference/legal/index.json" with { type: "json" };

/** Who runs the portal, as the law wants, and every page a buyer may need. */
export function SiteFooter() {
  const { t, locale, portalName } = usePage();
  const href = useHref();
  return (
    <footer className="print:hidden mt-auto bg-footer text-footer-ink">
      <img
        src="/art/ridge-divider.svg"
        alt=""
        width="1440"
        height="120"
        loading="lazy"
        className="block h-auto w-full bg-paper"
      />
      <div className="container-page grid gap-8 py-10 sm:grid-cols-2 lg:grid-cols-4">
        <div>
          <p className="font-display text-xl" lang="vi">
            {portalName}
          </p>
          <h2 className="mt-3 text-sm font-semibold text-footer-soft" style={{ fontFamily: "inherit" }}>
            {t("common:footer.owner")}
          </h2>
          <OwnerLines />
        </div>
        {legalIndex.groups.map((group) => (
          <nav key={group.key} aria-label={group.labels[locale]}>
            <h2 className="mb-2 text-sm font-semibold text-footer-soft" style={{ fontFamily: "inherit" }}>
              {group.labels[locale]}
            </h2>
            <ul>
              {legalIndex.pages
                .filter((page) => page.group === group.key)
                .map((page) => (
                  <li key={page.slug}>
                    <a href={href(`/legal/${page.slug}`)} className="inline-block py-1.5 no-underline hover:underline">
                      {page.labels[locale]}
                    </a>
                  </li>
                ))}
            </ul>
          </nav>
        ))}
      </div>
      <div className="container-page flex flex-wrap items-center justify-between gap-3 border-t border-footer-soft/30 py-5 text-sm text-footer-soft">
        <p>{t("common:footer.dataNote")}</p>
        <p className="flex flex-wrap gap-x-6">
          <a href={href("/plan")} className="inline-block py-1.5 text-footer-ink">
            {t("common:footer.plan")}
          </a>
          <a href={href("/getting-here")} className="inline-block py-1.5 text-footer-ink">
            {t("common:footer.gettingHere")}
          </a>
          <a href={href("/orders")} className="inline-block py-1.5 text-footer-ink">
            {t("common:footer.lostOrder")}
          </a>
          <a href={href("/sign-in")} className="inline-block py-1.5 text-footer-ink">
            {t("common:nav.signIn")}
          </a>
        </p>
      </div>
    </footer>
  );
}

function OwnerLines() {
  const { t, owner, demo } = usePage();
  if (!owner.name) {
    const told = t(demo ? "common:footer.ownerDemo" : "common:footer.ownerUnset");
    return <p className="mt-1 text-sm text-footer-soft">{told}</p>;
  }
  const lines = [
    owner.name,
    owner.address,
    owner.representative ? `${t("common:footer.representative")}: ${owner.representative}` : "",
    owner.registration ? `${t("common:footer.registration")}: ${owner.registration}` : "",
    owner.email,
    owner.phone,
  ].filter(Boolean);
  return (
    <address className="mt-1 text-sm not-italic text-footer-soft">
      {lines.map((line) => (
        <span key={line} className="block" lang="vi">
          {line}
        </span>
      ))}
    </address>
  );
}
