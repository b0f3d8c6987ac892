package vn.hopluu.org.issuer;

import java.util.function.Function;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.stereotype.Component;
import vn.hopluu.org.people.Account;
import vn.hopluu.org.people.AccountId;
import vn.hopluu.org.people.Accounts;

/** What a client may know of the person who signed in: who, and with the scope {@code profile} the name. */
@Component
@OwnIssuer
class UserInfo implements Function<OidcUserInfoAuthenticationContext, OidcUserInfo> {

    private final Accounts accounts;

    UserInfo(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public OidcUserInfo apply(OidcUserInfoAuthenticationContext context) {
        String account = context.getAuthorization().getPrincipalName();
        OidcUserInfo.Builder info = OidcUserInfo.builder().subject(account);
        if (context.getAccessToken().getScopes().contains(OidcScopes.PROFILE)) {
            accounts.find(new AccountId(account)).map(Account::name).ifPresent(info::name);
        }
        return info.build();
    }
}
