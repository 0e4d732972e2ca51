using System.Text.RegularExpressions;
using FamilyEngagement.Web.Features.Jobs;
using FamilyEngagement.Web.Features.Mail;
using FamilyEngagement.Web.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FamilyEngagement.Tests.Mail;

/// <summary>Against a real conversation with a mail server on this machine.</summary>
public partial class SendingMail : IAsyncLifetime
{
    private const string Subject = "A review is due", Body = "Good morning,\n\nA review is due.\n\n{portal}/schools/1/plans/2\n";

    private readonly SmtpListener _server = new();
    private readonly LogBook _log = new();
    private Portal _portal = null!;
    private PortalUser _reader = null!;

    public async Task InitializeAsync()
    {
        _portal = new Portal { More = services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log)) };
        _server.Serve(_portal);
        await _portal.WithDistrict();
        _reader = await _portal.Have(A.User(PortalRole.DistrictStaff));
    }

    public async Task DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _server.DisposeAsync();
    }

    private OutgoingMail Mail(string key) => OutgoingMail.To(_reader.Id, key, Subject, Body, _portal.Clock.Now.UtcDateTime);

    private Task Enqueue(params OutgoingMail[] mails) => _portal.Change(async db =>
    {
        await db.Enqueue(mails);
        await db.SaveChangesAsync();
    });

    private Task Send(CancellationToken stopping = default) => _portal.With<MailSender>(sender => sender.Run(new JobFiring(_portal.Clock.Now.UtcDateTime, false), stopping));

    private Task<OutgoingMail> Only() => _portal.Ask(db => db.Mail.AsNoTracking().SingleAsync());

    private List<string> MessageIds() => [.. _server.Taken.Select(message => MessageId().Match(message).Groups[1].Value)];

    [Fact]
    public async Task It_reaches_the_address_of_the_account_with_links_into_the_portal()
    {
        await Enqueue(Mail("one"));
        await Send();
        await Send();
        var message = _server.Taken.ShouldHaveSingleItem();
        message.ShouldContain($"To: {_reader.Email}");
        message.ShouldContain("portal@test.example");
        message.ShouldContain($"Subject: {Subject}");
        // Quoted-printable folds long lines with an equals sign.
        message.ReplaceLineEndings("").Replace("=", "").ShouldContain("https://family.test.example/schools/1/plans/2", Case.Sensitive, message);
        message.ShouldContain("Auto-Submitted: auto-generated", Case.Insensitive);
        var mail = await Only();
        (mail.State, mail.Attempts, mail.SentAt).ShouldBe((MailState.Sent, 1, _portal.Clock.Now.UtcDateTime));
        MessageIds().ShouldBe([mail.MessageId]);
    }

    [Fact]
    public async Task The_same_key_goes_out_once_and_only_with_what_it_tells_of()
    {
        await Enqueue(Mail("one"), Mail("one"));
        await Enqueue(Mail("one"), Mail("two"));
        await _portal.Change(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            (await db.Enqueue(Mail("three"))).ShouldBe(1);
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        });
        (await _portal.Ask(db => db.Mail.OrderBy(mail => mail.Id).Select(mail => mail.Key).ToListAsync())).ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task A_refused_mail_is_tried_again_later_and_later()
    {
        await Enqueue(Mail("one"));
        _server.ToRecipients = "450 try later";
        await Send();
        await Send();
        var mail = await Only();
        (mail.State, mail.Attempts, mail.NextAttemptAt).ShouldBe((MailState.Waiting, 1, _portal.Clock.Now.UtcDateTime.AddMinutes(1)));
        _portal.Clock.Now += TimeSpan.FromMinutes(1);
        await Send();
        (await Only()).NextAttemptAt.ShouldBe(_portal.Clock.Now.UtcDateTime.AddMinutes(5));
        _server.ToRecipients = "250 OK";
        _portal.Clock.Now += TimeSpan.FromMinutes(5);
        await Send();
        (await Only()).State.ShouldBe(MailState.Sent);
        MessageIds().ShouldBe([mail.MessageId]);
    }

    [Fact]
    public async Task After_two_days_it_has_failed_and_can_be_sent_again()
    {
        await Enqueue(Mail("one"));
        _server.ToRecipients = "550 no such user";
        var began = _portal.Clock.Now;
        for (var tries = 0; tries < 40 && (await Only()).State == MailState.Waiting; tries++)
        {
            _portal.Clock.Now = new DateTimeOffset((await Only()).NextAttemptAt, TimeSpan.Zero);
            await Send();
        }

        (await Only()).Attempts.ShouldBe(OutgoingMail.Waits.Count + 1);
        (_portal.Clock.Now - began).TotalHours.ShouldBeInRange(40, 50);
        var admin = await _portal.SignedInAs(PortalRole.Administrator);
        var page = (await admin.Get("/admin/jobs")).ShouldSay(Subject).ShouldSay("no such user");
        _server.ToRecipients = "250 OK";
        (await page.Submit($"Send again: {Subject}, {_reader.Name}")).ShouldBeOk().ShouldSay("The mail waits again");
        await Send();
        (await Only()).State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task A_process_killed_after_the_server_took_it_sends_it_again_with_the_same_id()
    {
        await Enqueue(Mail("one"));
        using var killed = new CancellationTokenSource();
        _server.OnTaken = async stop =>
        {
            await killed.CancelAsync();
            await Task.Delay(Timeout.Infinite, stop);
        };
        await Should.ThrowAsync<OperationCanceledException>(() => Send(killed.Token));
        _server.OnTaken = _ => Task.CompletedTask;
        (await Only()).State.ShouldBe(MailState.Waiting);
        await Send();
        _server.Taken.Count.ShouldBe(1);
        _portal.Clock.Now += MailSender.Lease;
        await Send();
        MessageIds().Count.ShouldBe(2);
        MessageIds().ShouldAllBe(id => id == MessageIds()[0]);
        (await Only()).State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task Two_senders_at_once_send_each_mail_once()
    {
        await Enqueue([.. Enumerable.Range(0, 12).Select(at => Mail($"mail-{at}"))]);
        await Task.WhenAll(Send(), Send(), Send());
        MessageIds().Distinct().Count().ShouldBe(12);
        _server.Taken.Count.ShouldBe(12);
    }

    [Fact]
    public async Task Nobody_writes_to_a_deactivated_account()
    {
        await Enqueue(Mail("one"));
        await _portal.Change(async db =>
        {
            (await db.Users.SingleAsync(user => user.Id == _reader.Id)).SetActive(false);
            await db.SaveChangesAsync();
        });
        await Send();
        var mail = await Only();
        (mail.State, mail.Error).ShouldBe((MailState.Failed, "The account is deactivated."));
        _server.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_log_says_neither_to_whom_nor_about_what()
    {
        await Enqueue(Mail("one"));
        _server.ToRecipients = $"550 <{_reader.Email}> is not here";
        await Send();
        _server.ToRecipients = "250 OK";
        _portal.Clock.Now += TimeSpan.FromMinutes(1);
        await Send();
        (await Only()).State.ShouldBe(MailState.Sent);
        _log.Lines.ShouldContain(line => line.Contains("was not taken at attempt 1"));
        _log.Lines.ShouldNotContain(line => line.Contains(_reader.Email!) || line.Contains(Subject) || line.Contains("/schools/1/plans/2"));
    }

    [GeneratedRegex(@"^Message-ID:\s*(<[^>]+>)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}
