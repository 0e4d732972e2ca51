using System.Text.Encodings.Web;
using System.Text.Unicode;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.ContactTimes;
using FamilyEngagement.Web.Features.Documents;
using FamilyEngagement.Web.Features.Drafts;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Plans;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Routing;

namespace FamilyEngagement.Web.Web;

public static class PortalMvc
{
    public static IServiceCollection AddPortalMvc(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddControllersWithViews(options =>
            {
                options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                options.Filters.Add<SubmitOnce>();
                options.Filters.Add<ScanUploads>();
                options.Filters.Add<KeepDraftFilter>();
                options.Filters.Add<DueMeasuresFilter>();
                options.Filters.Add<PlanPulseFilter>();
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                var messages = options.ModelBindingMessageProvider;
                messages.SetAttemptedValueIsInvalidAccessor((value, field) => "Check this. The portal cannot read what is there.");
                messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => "Check this. The portal cannot read what is there.");
                messages.SetValueIsInvalidAccessor(value => "Check this. The portal cannot read what is there.");
                messages.SetValueMustBeANumberAccessor(field => "Type a number, in digits.");
                messages.SetNonPropertyValueMustBeANumberAccessor(() => "Type a number, in digits.");
                messages.SetValueMustNotBeNullAccessor(value => "Fill this in.");
            })
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, factory) => factory.Create(typeof(Words)));
        services.AddSingleton<Languages>();
        services.AddSingleton<NudgeWords>();
        services.AddSingleton<Features.Rooms.RoomResources>();
        services.AddSingleton<DocumentKinds>().AddScoped<DocumentSettings>().AddScoped<DocumentQueries>().AddScoped<ContactTimeQueries>();
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.Configure<RazorViewEngineOptions>(options =>
        {
            options.ViewLocationFormats.Clear();
            options.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
            options.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
        });
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture("en-US").AddSupportedCultures("en-US").AddSupportedUICultures("en-US");
            options.RequestCultureProviders = [new CookieRequestCultureProvider()];
        });
        // Names in eleven languages are written as themselves, not as &#x…; which would triple their size.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        return services;
    }
}
