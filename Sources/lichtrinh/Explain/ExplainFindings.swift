import Explanations

/// What `explain` found.
struct ExplainFindings {
  var activities: [ActivityExplanation] = []
  var requests: [RequestExplanation] = []
  var sites: [SiteText.Omitted] = []
  /// Nil: nothing is missing, or it was not asked for.
  var clash: ClashSearchResult?
}
