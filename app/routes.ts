import { index, prefix, type RouteConfig, route } from "@remix-run/route-config";

/** Every address of the portal, grouped by who uses it. */
export default [
  // Machines
  index("routes/api/to-best-locale.ts"),
  route("webhooks/stripe", "routes/api/stripe-webhook.ts"),
  route("api/search", "routes/api/search.ts"),
  route("api/suggest", "routes/api/suggest.ts"),
  route("api/cart-count", "routes/api/cart-count.ts"),
  route("photos/:digest/:file", "routes/api/photo.ts"),
  route("scans/:digest/:file", "routes/api/scan.ts"),
  route("cards/:locale/:kind/:file", "routes/api/social-card.ts"),
  route("robots.txt", "routes/api/robots.ts"),
  route("llms.txt", "routes/api/llms.ts"),
  route("sitemap.xml", "routes/api/sitemap.ts"),
  route("sitemaps/:file", "routes/api/sitemap-part.ts"),
  route("feeds/:file", "routes/api/feed.ts"),
  route("dev/mailbox", "routes/api/dev-mailbox.tsx"),
  route("sandbox/pay/:reference", "routes/api/sandbox-pay.tsx"),

  // Tourists and buyers
  ...prefix(":locale", [
    route("", "routes/site/home.tsx"),
    route("products", "routes/site/product-list.tsx"),
    route("products/:slug", "routes/site/product-door.tsx"),
    route("products/:slug/adult", "routes/site/product-adult.tsx"),
    route("alcohol", "routes/site/alcohol.tsx"),
    route("age", "routes/site/age.tsx"),
    route("experiences", "routes/site/experience-list.tsx"),
    route("experiences/:slug", "routes/site/experience.tsx"),
    route("producers", "routes/site/producer-list.tsx"),
    route("producers/:slug", "routes/site/producer.tsx"),
    route("events", "routes/site/event-list.tsx"),
    route("events/:slug", "routes/site/event.tsx"),
    route("seasons", "routes/site/seasons.tsx"),
    route("seasons/:month", "routes/site/season-month.tsx"),
    route("places/:slug", "routes/site/place.tsx"),
    route("search", "routes/site/search.tsx"),
    route("campaigns/:slug", "routes/site/campaign.tsx"),
    route("certificates/:code", "routes/site/certificate.tsx"),
    route("legal/:page", "routes/site/legal.tsx"),
    route("market", "routes/site/choose-market.ts"),
    route("cart", "routes/site/cart.tsx"),
    route("checkout", "routes/site/checkout.tsx"),
    route("orders/:code", "routes/site/order.tsx"),

    // Accounts
    route("sign-in", "routes/account/sign-in.tsx"),
    route("sign-out", "routes/account/sign-out.ts"),
    route("account", "routes/account/account.tsx"),

    // Sellers
    route("seller", "routes/seller/frame.tsx", [
      index("routes/seller/today.tsx"),
      route("listings", "routes/seller/listings.tsx"),
      route("listings/new", "routes/seller/new-listing.tsx"),
      route("listings/:id", "routes/seller/listing.tsx"),
      route("listings/:id/photos", "routes/seller/listing-photos.tsx"),
      route("choose", "routes/seller/choose.ts"),
      route("orders", "routes/seller/orders.tsx"),
      route("orders/:id", "routes/seller/order.tsx"),
    ]),

    // Trade-promotion staff
    route("staff", "routes/staff/frame.tsx", [
      index("routes/staff/today.tsx"),
      route("review", "routes/staff/review-queue.tsx"),
      route("review/:id", "routes/staff/review.tsx"),
      route("awards", "routes/staff/awards.tsx"),
      route("awards/new", "routes/staff/new-award.tsx"),
      route("awards/:code", "routes/staff/award.tsx"),
      route("certificates/:code", "routes/staff/certificate.tsx"),
      route(":records/:code/scan", "routes/staff/scans.tsx"),
      route("reports", "routes/staff/reports.tsx"),
      route("review/:id/award", "routes/staff/offered-award.tsx"),
      route("award-imports", "routes/staff/award-imports.tsx"),
      route("award-imports/template.xlsx", "routes/staff/award-template.ts"),
      route("award-imports/:id", "routes/staff/award-import.tsx"),
      route("award-imports/:id/faulty.xlsx", "routes/staff/faulty-awards.ts"),
      route("campaigns", "routes/staff/campaigns.tsx"),
      route("campaigns/:id", "routes/staff/campaign.tsx"),
      route("translations", "routes/staff/translations.tsx"),
      route("translations/:id/:language", "routes/staff/translation.tsx"),
      route("users", "routes/staff/users.tsx"),
    ]),
  ]),
  route("*", "routes/site/unknown.tsx"),
] satisfies RouteConfig;
