using System.ComponentModel.DataAnnotations;

namespace FamilyEngagement.Web.Features.Account;

public class SignInForm
{
    [Required(ErrorMessage = "Type your email."), StringLength(256, ErrorMessage = "An email has at most 256 characters.")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Type your password."), StringLength(256, ErrorMessage = "A password has at most 256 characters.")]
    public string? Password { get; set; }

    public string? ReturnUrl { get; set; }
}
