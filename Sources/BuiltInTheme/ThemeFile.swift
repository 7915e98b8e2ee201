/// A file of the theme that the program brings with it.
///
/// The package manager puts the bytes of the folder `templates/`, to which this module has a link, into
/// the program when it is made. It knows the files by names without folders; here they have their paths.
public struct ThemeFile: Hashable, Sendable {
  /// The path in the folder of the theme: `assets/style.css`.
  public let path: String
  public let bytes: [UInt8]

  /// Every file of `templates/`. A test holds the list to the folder.
  public static let all: [ThemeFile] = [
    ("all-pages.mustache", PackageResources.all_pages_mustache),
    ("assets/areas.js", PackageResources.areas_js),
    ("assets/choices.js", PackageResources.choices_js),
    ("assets/icon.svg", PackageResources.icon_svg),
    ("assets/script.js", PackageResources.script_js),
    ("assets/style.css", PackageResources.style_css),
    ("breadcrumbs.mustache", PackageResources.breadcrumbs_mustache),
    ("contents.mustache", PackageResources.contents_mustache),
    ("document.mustache", PackageResources.document_mustache),
    ("figure.mustache", PackageResources.figure_mustache),
    ("find-area.mustache", PackageResources.find_area_mustache),
    ("footer.mustache", PackageResources.footer_mustache),
    ("head.mustache", PackageResources.head_mustache),
    ("home.mustache", PackageResources.home_mustache),
    ("navigation-item.mustache", PackageResources.navigation_item_mustache),
    ("navigation.mustache", PackageResources.navigation_mustache),
    ("not-found.mustache", PackageResources.not_found_mustache),
    ("page.mustache", PackageResources.page_mustache),
    ("pagination.mustache", PackageResources.pagination_mustache),
    ("pick-area.mustache", PackageResources.pick_area_mustache),
    ("search-form.mustache", PackageResources.search_form_mustache),
    ("search.mustache", PackageResources.search_mustache),
    ("similar.mustache", PackageResources.similar_mustache),
    ("single.mustache", PackageResources.single_mustache),
    ("synthetic.mustache", PackageResources.synthetic_mustache),
    ("versions.mustache", PackageResources.versions_mustache),
    ("words/en-GB.toml", PackageResources.en_GB_toml),
  ].map { ThemeFile(path: $0, bytes: $1) }
}
