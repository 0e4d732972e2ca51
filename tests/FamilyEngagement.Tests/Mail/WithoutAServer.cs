using FamilyEngagement.Web.Features.Jobs;
using FamilyEngagement.Web.Features.Mail;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Mail;

public class WithoutAServer
{
    private static async Task Send(Portal portal)
    {
        var user = await portal.Have(A.User(PortalRole.DistrictStaff));
        await portal.Have(OutgoingMail.To(user.Id, "one", "A review is due", "Good morning", portal.Clock.Now.UtcDateTime));
        await portal.With<MailSender>(sender => sender.Run(new JobFiring(portal.Clock.Now.UtcDateTime, false), CancellationToken.None));
    }

    [Fact]
    public async Task A_folder_takes_each_mail_as_a_file()
    {
        await using var portal = await new Portal().WithDistrict();
        await Send(portal);
        var file = Directory.GetFiles(portal.MailFolder).ShouldHaveSingleItem();
        var mail = await portal.Ask(db => db.Mail.SingleAsync());
        mail.State.ShouldBe(MailState.Sent);
        (await File.ReadAllTextAsync(file)).ShouldContain(mail.MessageId);
    }

    [Fact]
    public async Task With_neither_mails_wait_and_the_page_says_so()
    {
        await using var portal = new Portal();
        portal.Settings["Mail:PickupFolder"] = "";
        await portal.WithDistrict();
        await Send(portal);
        var mail = await portal.Ask(db => db.Mail.SingleAsync());
        (mail.State, mail.Attempts).ShouldBe((MailState.Waiting, 0));
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        (await admin.Get("/admin/jobs")).ShouldSay("No mail server is set up, so mails wait here.").ShouldSay("1 waiting");
    }
}
