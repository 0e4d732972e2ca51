using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Account;

[Route("account")]
public class AccountController(UserManager<PortalUser> users, SignInManager<PortalUser> signIn, SignInThrottle throttle, CurrentUser me, AppDbContext db) : Controller
{
    /// <summary>Hashed and compared for unknown accounts, so that they take as long as known ones.</summary>
    private static readonly string NobodysHash = new PasswordHasher<PortalUser>().HashPassword(null!, Guid.NewGuid().ToString());

    [HttpGet("sign-in"), AllowAnonymous]
    public IActionResult SignIn(string? returnUrl, [FromServices] DistrictCache district) =>
        !district.IsSetUp ? Redirect("/setup")
        : me.IsSignedIn ? LocalRedirect(Safe(returnUrl)) : View(new SignInForm { ReturnUrl = returnUrl });

    [HttpPost("sign-in"), AllowAnonymous]
    public async Task<IActionResult> SignIn(SignInForm form)
    {
        if (!ModelState.IsValid) return this.Invalid("SignIn", form);
        var address = HttpContext.Connection.RemoteIpAddress;
        var account = users.NormalizeEmail(form.Email!)!;
        var user = throttle.Begin(account, address) ? await users.FindByEmailAsync(form.Email!) : null;
        var hash = user?.PasswordHash ?? NobodysHash;
        var isRight = users.PasswordHasher.VerifyHashedPassword(user!, hash, form.Password!) != PasswordVerificationResult.Failed;
        if (user is null || !isRight || !user.IsActive)
        {
            ModelState.AddModelError(nameof(form.Email), "We could not sign you in. Check your email and password. After 10 tries you have to wait 15 minutes.");
            return this.Invalid("SignIn", form);
        }

        throttle.Succeeded(account, address);
        await signIn.SignInAsync(user, isPersistent: false);
        return LocalRedirect(Safe(form.ReturnUrl));
    }

    [HttpPost("sign-out"), SignedIn]
    public async Task<IActionResult> SignOutNow()
    {
        await signIn.SignOutAsync();
        return RedirectToAction(nameof(SignIn));
    }

    [HttpGet(""), SignedIn]
    public async Task<IActionResult> Index() => View(await AccountPage());

    [HttpGet("password"), SignedIn]
    public IActionResult Password() => View(new PasswordForm());

    [HttpPost("password"), SignedIn]
    public async Task<IActionResult> Password(PasswordForm form)
    {
        if (string.IsNullOrEmpty(form.Current)) ModelState.AddModelError(nameof(form.Current), "Type the password you have now.");
        if (!ModelState.IsValid) return this.Invalid("Password", form);
        var user = (await users.GetUserAsync(User))!;
        // An open session is not a place to guess the password either.
        var account = $"password of {user.Id}";
        if (!throttle.Begin(account, address: null))
        {
            ModelState.AddModelError(nameof(form.Current), "Too many tries. Wait 15 minutes, or ask your district’s portal administrator for a link.");
            return this.Invalid("Password", form);
        }

        var result = await users.ChangePasswordAsync(user, form.Current!, form.Password!);
        if (!result.Succeeded)
        {
            var isWrong = result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch));
            ModelState.AddModelError(isWrong ? nameof(form.Current) : nameof(form.Password), isWrong ? "This is not your password. Type the one you signed in with." : result.Errors.First().Description);
            return this.Invalid("Password", form);
        }

        throttle.Succeeded(account, address: null);
        await signIn.RefreshSignInAsync(user);
        this.Say("Your password is changed.");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Where the one-use link of a new or locked-out person leads.</summary>
    [HttpGet("new-password"), AllowAnonymous]
    public async Task<IActionResult> NewPassword(int user, string? token) =>
        await IsGood(user, token) ? View(new PasswordForm { User = user, Token = token }) : View("LinkUsed");

    [HttpPost("new-password"), AllowAnonymous]
    public async Task<IActionResult> NewPassword(PasswordForm form)
    {
        if (!await IsGood(form.User, form.Token)) return View("LinkUsed");
        if (!ModelState.IsValid) return this.Invalid("NewPassword", form);
        var user = (await users.FindByIdAsync(form.User.ToString()!))!;
        var result = await users.ResetPasswordAsync(user, form.Token!, form.Password!);
        if (!result.Succeeded)
        {
            ModelState.AddModelError(nameof(form.Password), result.Errors.First().Description);
            return this.Invalid("NewPassword", form);
        }

        this.Say("Your password is set. Sign in with it.");
        return RedirectToAction(nameof(SignIn));
    }

    private async Task<bool> IsGood(int? id, string? token) =>
        id is not null && !string.IsNullOrEmpty(token)
        && await users.FindByIdAsync(id.Value.ToString()) is { IsActive: true } user
        && await users.VerifyUserTokenAsync(user, users.Options.Tokens.PasswordResetTokenProvider, UserManager<PortalUser>.ResetPasswordTokenPurpose, token);

    private string Safe(string? url) => Url.IsLocalUrl(url) ? url : "/";

    private async Task<AccountPage> AccountPage() => new(
        me.Name,
        (await db.Users.Where(user => user.Id == me.Id).Select(user => user.Email).FirstAsync())!,
        me.DistrictRole,
        await db.Assignments.Where(role => role.UserId == me.Id).OrderBy(role => role.School.FoldedName)
            .Select(role => new AccountPage.Role(role.School.Name, role.Role, role.From, role.To)).ToListAsync());
}
