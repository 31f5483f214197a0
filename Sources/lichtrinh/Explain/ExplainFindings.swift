import Explanations

/// What `explain` found.
struct ExplainFindings {
  var activities: [ActivityExplanation] = []
  var requests: [RequestExplanation] = []
  var sites: [SiteText.Omitted] = []
  /// What tells of sites; nil: they were not asked for.
  var siteText: SiteText?
  /// Nil: nothing is missing, or it was not asked for.
  var clash: ClashSearchResult?
}
