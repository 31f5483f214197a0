import Explanations
import Problem

/// What `explain` found.
struct ExplainFindings {
  var activities: [ActivityExplanation] = []
  /// Those asked about that were not looked at, since the work was stopped.
  var unseenActivities: [ListIndex<Activity>] = []
  /// Whether requests or sites were asked about and not looked at, since the work was stopped.
  var hasUnseenRest = false
  var requests: [RequestExplanation] = []
  var sites: [SiteText.Omitted] = []
  /// What tells of sites; nil: they were not asked for.
  var siteText: SiteText?
  /// Nil: nothing is missing, or it was not asked for.
  var clash: ClashSearchResult?
}
