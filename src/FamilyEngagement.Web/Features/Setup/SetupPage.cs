using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Setup;

public record SetupPage(SetupForm Form, SchoolYear Year);
