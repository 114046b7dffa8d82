import { useLoaderData } from "@remix-run/react";
import { listOwnSellers } from "#app/domain/sellers/queries/list-own-sellers.server.ts";
import { requireActor } from "#app/http/actor.server.ts";
import { page } from "#app/http/page.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { Container, PageTitle, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";

export const loader = page(async (page) => {
  const actor = await requireActor(page, "buyer", "seller", "staff", "admin");
  const sellers = await listOwnSellers(page.services.db, actor.sellerIds);
  const { name, email, role } = actor;
  return {
    facts: { title: page.t("account:title"), description: page.t("account:lead"), noIndex: true },
    person: { name, email, role },
    sellers,
  };
});

const desks = { buyer: null, seller: "/seller", staff: "/staff", admin: "/staff" } as const;

export default function AccountPage() {
  const { person, sellers } = useLoaderData<typeof loader>();
  const { t, unitName } = usePage();
  const href = useHref();
  const desk = person.role === "seller" && sellers.length === 0 ? null : desks[person.role];
  return (
    <Container width="text">
      <PageTitle title={t("account:title")} />
      <dl className="grid grid-cols-[auto_1fr] gap-x-8 gap-y-3 border-t border-line pt-5">
        <Fact term={t("account:name")} value={person.name} />
        <Fact term={t("account:email")} value={person.email} />
        <Fact term={t("account:roleLabel")} value={t(`account:role.${person.role}`)} />
      </dl>
      {sellers.map((seller) => (
        <p key={seller.id} className="mt-5">
          <span className="text-ink-soft">{t("account:worksFor")} </span>
          <strong lang="vi">{seller.displayName}</strong>
          <span className="text-ink-soft"> · {unitName(seller.unitCode)}</span>
        </p>
      ))}
      {person.role === "seller" && sellers.length === 0 ? (
        <div className="mt-5">
          <Notice tone="warn">{t("account:noSeller")}</Notice>
        </div>
      ) : null}
      <div className="mt-8 flex flex-wrap gap-3">
        {desk ? (
          <a href={href(desk)} className={buttonClass("primary")}>
            {t(desk === "/seller" ? "account:toSeller" : "account:toStaff")}
          </a>
        ) : null}
        <form method="post" action={href("/sign-out")}>
          <button type="submit" className={buttonClass("quiet")}>
            {t("account:signOut")}
          </button>
        </form>
      </div>
      <Section title={t("account:orders")}>
        <p>{t("account:ordersByMail")}</p>
        <p className="mt-4">
          <a href={href("/products")} className="text-pine underline">
            {t("account:toProducts")}
          </a>
        </p>
      </Section>
    </Container>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <>
      <dt className="text-ink-soft">{term}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
    </>
  );
}
