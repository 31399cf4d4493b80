/** The parts of a page that are the site's and no article's, as a selector: its menus, footers, sidebars, forms, dialogs. */
export const SITE_PARTS =
  'nav, footer, aside, form, dialog, [role=navigation i], [role=menu i], [role=menubar i], [role=complementary i], [role=banner i], [role=contentinfo i], [role=search i], [role=dialog i]'
