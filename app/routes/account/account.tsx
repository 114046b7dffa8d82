import { useLoaderData } from "@remix-run/react";
import { listUserOrders } from "#app/domain/ordering/queries/list-user-orders.server.ts";
import { orderLink } from "#app/domain/ordering/queries/order-link.server.ts";
import { listOwnSellers } from "#app/domain/sellers/queries/list-own-sellers.server.ts";
import { requireActor } from "#app/http/actor.server.ts";
import { page } from "#app/http/page.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { Container, PageTitle, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";

export const loader = page(async (page) => {
  const actor = await requireActor(page, "buyer", "seller", "staff", "admin");
  const { db, env } = page.services;
  const [sellers, orders] = await Promise.all([listOwnSellers(db, actor.sellerIds), listUserOrders(db, actor.userId)]);
  const { name, email, role } = actor;
  return {
    facts: { title: page.t("account:title"), description: page.t("account:lead"), noIndex: true },
    person: { name, email, role },
    sellers,
    orders: orders.map((order) => ({
      ...order,
      href: orderLink(env.sessionSecret, { ...order, locale: page.locale }),
    })),
  };
});

const desks = { buyer: null, seller: "/seller", staff: "/staff", admin: "/staff" } as const;

export default function AccountPage() {
  const { person, sellers, orders } = useLoaderData<typeof loader>();
  const { t, unitName, format } = usePage();
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
        <ul className="divide-y divide-line">
          {orders.map((order) => (
            <li key={order.code}>
              <a href={order.href} className="grid grid-cols-[1fr_auto] gap-x-4 py-3 no-underline hover:bg-mist-soft">
                <strong className="tabular-nums">{order.code}</strong>
                <span className="tabular-nums">{format.money(order.total)}</span>
                <span className="text-sm text-ink-soft">{format.moment(order.placedAt)}</span>
                <span className="text-right text-sm">{t(`orders:status.${order.status}`)}</span>
              </a>
            </li>
          ))}
        </ul>
        <p className="mt-4 text-ink-soft">{t(orders.length > 0 ? "account:ordersByMail" : "account:ordersEmpty")}</p>
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
