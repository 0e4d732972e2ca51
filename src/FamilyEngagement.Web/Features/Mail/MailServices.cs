namespace FamilyEngagement.Web.Features.Mail;

public static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection("Mail")).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<MailPost>();
    }
}
