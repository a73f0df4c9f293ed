@echo off
reg add "HKLM\SOFTWARE\Policies\Microsoft\Office\16.0\Lync" /v TrustModelData /t REG_SZ /d "contoso.com" /f
if exist x.txt (
  %SystemRoot%\System32\reg.exe add HKCU\SOFTWARE\Policies\Microsoft\Office\15.0\Lync ^
    /v trustmodeldata /d contoso.com /f >nul 2>&1
)
for %%v in (15.0 16.0) do reg add HKLM\SOFTWARE\Policies\Microsoft\Office\16.0\Lync /v TrustModelData /d contoso.com /f
