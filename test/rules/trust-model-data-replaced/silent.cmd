@echo off
rem reg add HKLM\SOFTWARE\Policies\Microsoft\Office\16.0\Lync /v TrustModelData /d contoso.com /f
:: reg add HKLM\SOFTWARE\Policies\Microsoft\Office\16.0\Lync /v TrustModelData /d contoso.com /f
echo reg add HKLM\SOFTWARE\Policies\Microsoft\Office\16.0\Lync /v TrustModelData /d contoso.com /f
reg add HKLM\SOFTWARE\Policies\Microsoft\Office\16.0\Lync /v TrustModelData /d %DOMAINS% /f
reg add HKLM\SOFTWARE\Policies\Microsoft\Office\16.0\Lync /v TrustModelData /d "!domains!" /f
for %%d in (a.com b.com) do reg add HKLM\SOFTWARE\Policies\Microsoft\Office\16.0\Lync /v TrustModelData /d %%d /f
reg delete HKLM\SOFTWARE\Policies\Microsoft\Office\16.0\Lync /v TrustModelData /f
rem gpolint-disable-next-line trust-model-data-replaced
reg add HKLM\SOFTWARE\Policies\Microsoft\Office\16.0\Lync /v TrustModelData /d contoso.com /f
